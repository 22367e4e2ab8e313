package org.yimen.security.internal;

import org.yimen.casework.port.EventHead;

/**
 * The head of a chain as a root knows it.
 *
 * @param root number of the root
 * @param head never {@code null}; number 0 if the root says that the chain was gone
 */
record KnownHead(long root, EventHead head) {
    boolean isGone() {
        return head.number() == 0;
    }
}

package org.yimen.tools.internal;

/** The words after the sub-command make no sense; the message says which, and is for the operator. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}

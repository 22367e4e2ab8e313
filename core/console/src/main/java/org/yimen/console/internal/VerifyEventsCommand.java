package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainVerifier;
import org.yimen.security.RootBreak;

/** Proves that the events of all cases are those that were written. */
@Service
@Command(
        scope = "yimen",
        name = "verify-events",
        description = "Verifies the chain of events of every case, also against this node's signed roots, and tells"
                + " where one does not hold.")
public final class VerifyEventsCommand implements Action {
    @Reference
    private ChainVerifier verifier;

    @Override
    public Object execute() {
        System.out.println(verifier.verifyAll(new Told()));
        return null;
    }

    private static final class Told implements ChainBreaks {
        @Override
        public void chain(ChainBreak found) {
            System.out.println("BROKEN  " + found);
        }

        @Override
        public void root(RootBreak found) {
            System.out.println("BROKEN  " + found);
        }
    }
}

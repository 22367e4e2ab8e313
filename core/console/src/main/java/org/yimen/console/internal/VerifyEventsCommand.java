package org.yimen.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.casework.domain.CaseId;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainPiece;
import org.yimen.security.ChainVerifier;

/** Proves that the events of all cases are those that were written. */
@Service
@Command(
        scope = "yimen",
        name = "verify-events",
        description = "Verifies the chain of events of every case and tells where one does not hold.")
public final class VerifyEventsCommand implements Action {
    private static final int PIECE = 200;

    @Reference
    private ChainVerifier verifier;

    @Override
    public Object execute() {
        long cases = 0;
        long broken = 0;
        Optional<CaseId> after = Optional.empty();
        boolean more = true;
        while (more) {
            ChainPiece piece = verifier.verifyAfter(after, PIECE);
            cases += piece.cases();
            broken += piece.breaks().size();
            piece.breaks().forEach(VerifyEventsCommand::tell);
            after = piece.next();
            more = after.isPresent();
        }
        System.out.println(cases + " chain(s) verified, " + broken + " broken.");
        return null;
    }

    private static void tell(ChainBreak found) {
        System.out.println("BROKEN  case " + found.caseId() + "  event " + found.sequence() + "  " + found.kind());
    }
}

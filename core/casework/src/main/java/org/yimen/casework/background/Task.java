package org.yimen.casework.background;

import java.util.Optional;
import org.yimen.casework.port.Stores;

/**
 * Work that is done in pieces, each in a transaction of its own. A round is all there is to do at present; whichever node
 * is free does the next piece, so that nothing is remembered between two but by what they store and by the progress.
 */
@FunctionalInterface
public interface Task {
    /**
     * Does the next piece. It has no effect but through the stores, since it is done again when somebody changed the same
     * rows meanwhile, and undone when another node has taken the work over. It takes far less time than a lease, so it
     * does a bounded number of rows.
     *
     * @param stores of the transaction, in which the progress is kept as well; never {@code null}
     * @param progress what the piece before answered; empty at the beginning of a round; never {@code null}
     * @return where to go on, at most 400 characters; empty if the round is finished
     */
    Optional<String> piece(Stores stores, String progress);
}

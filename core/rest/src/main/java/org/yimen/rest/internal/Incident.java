package org.yimen.rest.internal;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure of the platform itself: the person gets a number, the log gets where it happened. */
final class Incident {
    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final int DEEPEST = 5;

    private Incident() {}

    static Problem of(Throwable failure) {
        String number = UUID.randomUUID().toString();
        if (isClientGone(failure)) {
            LOG.debug("Nobody waits for the answer any more ({}): {}", number, where(failure));
        } else {
            LOG.error("Incident {}: {}", number, where(failure));
        }
        return Problem.of(500, "internal", Messages.of("internal", number));
    }

    /** Who has gone away while being answered is no failure of the platform. */
    private static boolean isClientGone(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .anyMatch(EofException.class::isInstance);
    }

    /** Types and places only: messages of exceptions may quote personal data. */
    static String where(Throwable failure) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            text.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(cause.getClass().getName());
            Arrays.stream(cause.getStackTrace()).limit(40).forEach(frame -> text.append(System.lineSeparator())
                    .append("\tat ")
                    .append(frame));
            cause = cause.getCause();
        }
        return text.toString();
    }
}

package org.yimen.casework.port;

/** An aggregate was changed by somebody else since it was read. */
public final class StaleVersionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersionException(String aggregate) {
        super("stale version of " + aggregate);
    }
}

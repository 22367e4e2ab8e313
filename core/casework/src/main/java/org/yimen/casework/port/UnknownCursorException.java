package org.yimen.casework.port;

/** A page was asked for by a text that no page of this list ended with. */
public final class UnknownCursorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownCursorException() {
        super("this is no cursor of this list; start again from the first page");
    }
}

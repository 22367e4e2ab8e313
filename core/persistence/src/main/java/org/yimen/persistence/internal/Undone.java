package org.yimen.persistence.internal;

/** Carries the result out of a transaction that is to be rolled back. Has no stack trace: nothing went wrong. */
final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object result;

    Undone(Object result) {
        super("rolled back on purpose", null, false, false);
        this.result = result;
    }

    Object result() {
        return result;
    }
}

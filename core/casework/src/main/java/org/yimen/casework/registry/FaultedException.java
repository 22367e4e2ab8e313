package org.yimen.casework.registry;

/** A fact's converter did not answer. Thrown only where a plain function is handed out in place of a guarded call. */
public final class FaultedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Fault fault;

    FaultedException(Fault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    /** What happened; {@code null} only after serialisation. */
    public Fault fault() {
        return fault;
    }
}

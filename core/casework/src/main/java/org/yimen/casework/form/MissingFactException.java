package org.yimen.casework.form;

import org.yimen.spi.fact.FactKey;

/** A chosen item reads a fact that nobody defines at present, as when the owner's bundle is gone. */
public final class MissingFactException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final transient FactKey key;

    public MissingFactException(FactKey key) {
        super("no definition of the fact " + key);
        this.key = key;
    }

    /** The fact without a definition; {@code null} only after serialisation. */
    public FactKey key() {
        return key;
    }
}

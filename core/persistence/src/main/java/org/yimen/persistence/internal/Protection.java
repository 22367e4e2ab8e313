package org.yimen.persistence.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.yimen.casework.port.Vault;

/** How the platform's vault guards rows. Safe for use by several threads. */
final class Protection {
    /** Data keys that a node remembers: those of the cases that are worked on, a few hundred bytes each. */
    private static final int KNOWN_KEYS = 20_000;

    /** Bytes of stored documents whose values a node remembers; the values take some ten times as much. */
    private static final int KNOWN_DOCUMENTS = 2 * 1024 * 1024;

    private final ObjectMapper mapper = Json.mapper();
    private final KnownDocuments documents = new KnownDocuments(KNOWN_DOCUMENTS);
    private final Indexes indexes;
    private final BodyCodec.Source codecs;

    Protection(Vault vault) {
        KnownKeys known = new KnownKeys(KNOWN_KEYS);
        this.indexes = new Indexes(vault);
        this.codecs = vault.encrypts() ? rows -> new EnvelopeCodec(rows, vault, known) : rows -> new PlainBodyCodec();
    }

    Bodies bodies(Rows rows) {
        return new Bodies(mapper, codecs.in(rows), documents);
    }

    Indexes indexes() {
        return indexes;
    }
}

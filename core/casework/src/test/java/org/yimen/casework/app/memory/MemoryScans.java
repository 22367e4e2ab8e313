package org.yimen.casework.app.memory;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ScanStore;

/** The ScanStore in memory. */
final class MemoryScans implements ScanStore {
    private final Rows rows;

    MemoryScans(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes) {
        try {
            rows.put("scan/" + caseId + "/" + digest, bytes.readAllBytes());
            rows.put("scan-type/" + caseId + "/" + digest, mediaType);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public boolean read(CaseId caseId, String digest, Consumer<InputStream> reader) {
        Optional<byte[]> bytes = rows.get("scan/" + caseId + "/" + digest, byte[].class);
        bytes.ifPresent(found -> reader.accept(new ByteArrayInputStream(found)));
        return bytes.isPresent();
    }

    @Override
    public Optional<String> mediaType(CaseId caseId, String digest) {
        return rows.get("scan-type/" + caseId + "/" + digest, String.class);
    }

    @Override
    public Set<String> placesInUse(Set<String> places) {
        return Set.of();
    }
}

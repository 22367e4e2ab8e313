package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ScanStore;

/** Scans in rows of 256 KiB, so that no more than one piece of a scan is ever in memory. */
final class ScanRows implements ScanStore {
    static final int CHUNK = 256 * 1024;

    private final Rows rows;

    ScanRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes) {
        boolean fresh = rows.sql()
                .insertIfAbsent(
                        "INSERT INTO scan (case_id, digest, media_type, byte_count, chunks) VALUES (?, ?, ?, ?, ?)",
                        caseId.value(),
                        digest,
                        mediaType,
                        size,
                        Math.toIntExact((size + CHUNK - 1) / CHUNK));
        if (fresh && store(caseId, digest, bytes) != size) {
            throw new IllegalArgumentException("the scan has not as many bytes as was said");
        }
    }

    @Override
    public boolean read(CaseId caseId, String digest, Consumer<InputStream> reader) {
        Optional<ScanRow> scan = row(caseId, digest);
        scan.ifPresent(kept -> reader.accept(new ChunkStream(kept.chunks, chunk -> piece(caseId, digest, chunk))));
        return scan.isPresent();
    }

    @Override
    public Optional<String> mediaType(CaseId caseId, String digest) {
        return row(caseId, digest).map(kept -> kept.mediaType);
    }

    private Optional<ScanRow> row(CaseId caseId, String digest) {
        return rows.find(ScanRow.class, new ScanRow.Key(caseId.value(), digest));
    }

    private long store(CaseId caseId, String digest, InputStream bytes) {
        try {
            long stored = 0;
            byte[] piece = bytes.readNBytes(CHUNK);
            for (int chunk = 0; piece.length > 0; chunk++) {
                rows.insertAndForget(row(caseId, digest, chunk, piece));
                stored += piece.length;
                piece = bytes.readNBytes(CHUNK);
            }
            return stored;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ScanChunkRow row(CaseId caseId, String digest, int chunk, byte[] piece) {
        ScanChunkRow row = new ScanChunkRow();
        row.caseId = caseId.value();
        row.digest = digest;
        row.chunk = chunk;
        row.body = rows.bodies().store(spot(caseId, digest, chunk), piece);
        return row;
    }

    private static Spot spot(CaseId caseId, String digest, int chunk) {
        return Spot.ofCase(caseId.value(), "scan_chunk", caseId.value(), digest, chunk);
    }

    private byte[] piece(CaseId caseId, String digest, int chunk) {
        Jpql query = Jpql.of("select c.body from ScanChunkRow c")
                .where("c.caseId = :case", "case", caseId.value())
                .where("c.digest = :digest", "digest", digest)
                .where("c.chunk = :chunk", "chunk", chunk);
        byte[] stored = rows.list(query, byte[].class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a piece of a scan is missing"));
        return rows.bodies().load(spot(caseId, digest, chunk), stored);
    }
}

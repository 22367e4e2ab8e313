package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ScanBytes;
import org.yimen.casework.port.ScanStore;
import org.yimen.casework.port.StoreUnavailableException;

/** Scans in pieces, so that no more than one piece of a scan is ever in memory; a row tells where they lie. */
final class ScanRows implements ScanStore {
    private final Rows rows;
    private final Optional<ScanBytes> outside;

    /** @param outside where new scans are kept; in the database if empty */
    ScanRows(Rows rows, Optional<ScanBytes> outside) {
        this.rows = rows;
        this.outside = outside;
    }

    /** The row comes first: whoever brings the same scan at once waits for it, and brings its bytes only if it is undone. */
    @Override
    public void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes) {
        String place = outside.isPresent() ? OutsidePieces.freshPlace(caseId.value()) : "";
        ScanPieces pieces = pieces(caseId, digest, place);
        boolean fresh = rows.sql()
                .insertIfAbsent(
                        "INSERT INTO scan (case_id, digest, media_type, byte_count, chunks, place)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        caseId.value(),
                        digest,
                        mediaType,
                        size,
                        Math.toIntExact((size + pieces.size() - 1) / pieces.size()),
                        place);
        if (fresh) {
            store(pieces, new ProvenStream(bytes, digest, size, ScanRows::notAsSaid));
        }
    }

    @Override
    public boolean read(CaseId caseId, String digest, Consumer<InputStream> reader) {
        Optional<ScanRow> scan = row(caseId, digest);
        scan.ifPresent(kept -> {
            ScanPieces pieces = pieces(caseId, digest, kept.place);
            reader.accept(new ProvenStream(
                    new ChunkStream(kept.chunks, pieces::piece), digest, kept.byteCount, ScanRows::damaged));
        });
        return scan.isPresent();
    }

    @Override
    public Optional<String> mediaType(CaseId caseId, String digest) {
        return row(caseId, digest).map(kept -> kept.mediaType);
    }

    @Override
    public Set<String> placesInUse(Set<String> places) {
        return places.isEmpty()
                ? Set.of()
                : Set.copyOf(rows.list(
                        Jpql.of("select s.place from ScanRow s").where("s.place in :places", "places", places),
                        String.class));
    }

    private Optional<ScanRow> row(CaseId caseId, String digest) {
        return rows.find(ScanRow.class, new ScanRow.Key(caseId.value(), digest));
    }

    private ScanPieces pieces(CaseId caseId, String digest, String place) {
        if (place.isEmpty()) {
            return new DatabasePieces(rows, caseId.value(), digest);
        }
        ScanBytes there = outside.orElseThrow(
                () -> new StoreUnavailableException("the place where this scan lies is not configured", null));
        return new OutsidePieces(rows.bodies(), there, caseId.value(), place);
    }

    private static void store(ScanPieces pieces, InputStream bytes) {
        try {
            byte[] piece = bytes.readNBytes(pieces.size());
            for (int number = 0; piece.length > 0; number++) {
                pieces.keep(number, piece);
                piece = bytes.readNBytes(pieces.size());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static IllegalArgumentException notAsSaid() {
        return new IllegalArgumentException("the scan has not the bytes that were said");
    }

    private static IllegalStateException damaged() {
        return new IllegalStateException("the bytes of a scan are not those that were kept");
    }
}

package org.yimen.persistence.internal;

/**
 * Pieces in rows of the database; by plain SQL, because an entity manager remembers every row that it inserted until its
 * transaction ends, detached or not.
 */
final class DatabasePieces implements ScanPieces {
    static final int SIZE = 256 * 1024;

    private final Rows rows;
    private final String caseId;
    private final String digest;

    DatabasePieces(Rows rows, String caseId, String digest) {
        this.rows = rows;
        this.caseId = caseId;
        this.digest = digest;
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public void keep(int number, byte[] piece) {
        rows.sql()
                .change(
                        "INSERT INTO scan_chunk (case_id, digest, chunk, body) VALUES (?, ?, ?, ?)",
                        caseId,
                        digest,
                        number,
                        rows.bodies().store(spot(number), piece));
    }

    @Override
    public byte[] piece(int number) {
        byte[] stored = rows.sql()
                .bytes(
                        "SELECT body FROM scan_chunk WHERE case_id = ? AND digest = ? AND chunk = ?",
                        caseId,
                        digest,
                        number)
                .orElseThrow(ScanPieces::missing);
        return rows.bodies().load(spot(number), stored);
    }

    private Spot spot(int number) {
        return Spot.ofCase(caseId, "scan_chunk", caseId, digest, number);
    }
}

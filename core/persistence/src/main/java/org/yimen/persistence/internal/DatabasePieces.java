package org.yimen.persistence.internal;

/** Pieces in rows of the database. */
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
        ScanChunkRow row = new ScanChunkRow();
        row.caseId = caseId;
        row.digest = digest;
        row.chunk = number;
        row.body = rows.bodies().store(spot(number), piece);
        rows.insertAndForget(row);
    }

    @Override
    public byte[] piece(int number) {
        Jpql query = Jpql.of("select c.body from ScanChunkRow c")
                .where("c.caseId = :case", "case", caseId)
                .where("c.digest = :digest", "digest", digest)
                .where("c.chunk = :chunk", "chunk", number);
        byte[] stored = rows.list(query, byte[].class).stream().findFirst().orElseThrow(ScanPieces::missing);
        return rows.bodies().load(spot(number), stored);
    }

    private Spot spot(int number) {
        return Spot.ofCase(caseId, "scan_chunk", caseId, digest, number);
    }
}

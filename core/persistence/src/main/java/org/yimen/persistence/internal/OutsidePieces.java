package org.yimen.persistence.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import org.yimen.casework.port.ScanBytes;

/** Pieces outside the database, encrypted before they leave. Each is one object; larger ones than rows, for each is a call. */
final class OutsidePieces implements ScanPieces {
    static final int SIZE = 1024 * 1024;
    private static final int RANDOM_BYTES = 16;

    private final Bodies bodies;
    private final ScanBytes outside;
    private final String caseId;
    private final String place;

    OutsidePieces(Bodies bodies, ScanBytes outside, String caseId, String place) {
        this.bodies = bodies;
        this.outside = outside;
        this.caseId = caseId;
        this.place = place;
    }

    /** A new place that nobody else takes, also not another try to keep the same scan. It tells the case and no more. */
    static String freshPlace(String caseId) {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return caseId + "/" + HexFormat.of().formatHex(random);
    }

    /** The place that a piece belongs to. */
    static String placeOf(String key) {
        int end = key.lastIndexOf('/');
        return end < 0 ? key : key.substring(0, end);
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public void keep(int number, byte[] piece) {
        outside.put(key(number), bodies.store(spot(number), piece));
    }

    @Override
    public byte[] piece(int number) {
        return bodies.load(spot(number), outside.get(key(number)).orElseThrow(ScanPieces::missing));
    }

    private Spot spot(int number) {
        return Spot.ofCase(caseId, "scan_object", place, number);
    }

    private String key(int number) {
        return place + String.format(Locale.ROOT, "/%05d", number);
    }
}

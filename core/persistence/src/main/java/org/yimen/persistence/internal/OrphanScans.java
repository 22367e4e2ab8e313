package org.yimen.persistence.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.port.ScanBytes;
import org.yimen.casework.port.ScanBytes.Piece;
import org.yimen.casework.port.ScanSweep;
import org.yimen.casework.port.Transactions;

/** Compares the pieces outside the database with the rows that name them. Safe for use by several threads. */
@Component(service = ScanSweep.class)
public final class OrphanScans implements ScanSweep {
    private static final int AT_ONCE = 500;
    private static final Duration YOUNG = Duration.ofDays(1);

    private final ScanBytes outside;
    private final Transactions transactions;

    @Activate
    public OrphanScans(@Reference ScanBytes outside, @Reference Transactions transactions) {
        this.outside = outside;
        this.transactions = transactions;
    }

    @Override
    public Swept sweep(Optional<String> after, boolean delete) {
        return sweep(after, delete, Instant.now().minus(YOUNG));
    }

    Swept sweep(Optional<String> after, boolean delete, Instant putBefore) {
        List<Piece> pieces = outside.list(after, AT_ONCE);
        List<String> orphans = orphans(pieces.stream()
                .filter(piece -> piece.putAt().isBefore(putBefore))
                .map(Piece::key)
                .toList());
        if (delete) {
            orphans.forEach(outside::delete);
        }
        Optional<String> next = pieces.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(pieces.get(pieces.size() - 1).key());
        return new Swept(pieces.size(), orphans.size(), next);
    }

    private List<String> orphans(List<String> keys) {
        Set<String> places = keys.stream().map(OutsidePieces::placeOf).collect(Collectors.toSet());
        Set<String> used = transactions.read(stores -> stores.scans().placesInUse(places));
        return keys.stream()
                .filter(key -> !used.contains(OutsidePieces.placeOf(key)))
                .toList();
    }
}

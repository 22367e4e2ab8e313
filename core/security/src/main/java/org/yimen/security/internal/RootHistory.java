package org.yimen.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yimen.security.RootBreak;
import org.yimen.security.RootBreak.Kind;

/**
 * All roots of a folder, checked. Roots that are not as they were signed are told of and left out. From a root that is
 * missing or left out until the next one that lists all heads, what the roots know is incomplete.
 */
final class RootHistory {
    private final List<RootFile> roots = new ArrayList<>();
    private final List<RootBreak> breaks = new ArrayList<>();
    private final NavigableMap<Long, Instant> complete = new TreeMap<>();
    private long files;
    private boolean gap;

    private RootHistory() {}

    static RootHistory read(RootFolder folder, RootProofs proofs) {
        RootHistory history = new RootHistory();
        long expected = 1;
        Optional<String> digest = Optional.of(RootFile.NONE);
        for (Map.Entry<Long, Path> file : folder.files().entrySet()) {
            if (file.getKey() != expected) {
                history.broken(expected, Kind.MISSING);
                digest = Optional.empty();
            }
            digest = history.add(file.getKey(), file.getValue(), proofs, digest);
            expected = file.getKey() + 1;
        }
        history.forgetWrongClocks();
        return history;
    }

    /** @param before digest of the root before, if it is there and whole; answers the digest of this one likewise */
    private Optional<String> add(long number, Path path, RootProofs proofs, Optional<String> before) {
        files++;
        try {
            RootFile root = RootReader.read(path, proofs);
            if (root.number() != number) {
                throw new RootReader.Broken(Kind.ALTERED);
            }
            if (before.isPresent() && !before.get().equals(root.previous())) {
                broken(number, Kind.UNLINKED);
            }
            accept(root);
            return Optional.of(root.digest());
        } catch (RootReader.Broken broken) {
            broken(number, broken.kind());
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + path, failed);
        }
    }

    private void accept(RootFile root) {
        gap &= !root.all();
        roots.add(root);
        if (!gap) {
            complete.put(root.number(), root.created());
        }
    }

    private void broken(long number, Kind kind) {
        breaks.add(new RootBreak(number, kind));
        gap = true;
    }

    /** A root cannot be of a later time than those after it: the clock was wrong then. */
    private void forgetWrongClocks() {
        Instant earliest = Instant.MAX;
        for (Map.Entry<Long, Instant> root : complete.descendingMap().entrySet()) {
            earliest = root.getValue().isBefore(earliest) ? root.getValue() : earliest;
            root.setValue(earliest);
        }
    }

    List<RootBreak> breaks() {
        return List.copyOf(breaks);
    }

    /** How many files there are, whole or not. */
    long files() {
        return files;
    }

    Optional<RootFile> last() {
        return roots.isEmpty() ? Optional.empty() : Optional.of(roots.get(roots.size() - 1));
    }

    /** The last root, if all heads of its time are known. */
    Optional<RootFile> lastComplete() {
        return last().filter(root -> complete.containsKey(root.number()));
    }

    /** Number of the last root that lists all heads: what only earlier ones know was gone then. */
    long lastFull() {
        return roots.stream()
                .filter(RootFile::all)
                .mapToLong(RootFile::number)
                .max()
                .orElse(1);
    }

    /** Number and time of the last root before this one of whose time all heads are known. */
    Optional<Map.Entry<Long, Instant>> completeBefore(long number) {
        return Optional.ofNullable(complete.lowerEntry(number));
    }

    KnownHeads heads() {
        return new KnownHeads(roots);
    }
}

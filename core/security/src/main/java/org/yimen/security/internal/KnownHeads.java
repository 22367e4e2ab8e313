package org.yimen.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.yimen.casework.port.EventHead;

/**
 * Goes once through the heads that all roots know, in the order of cases, some cases at a time: however many cases and
 * roots there are, it holds no more than was asked for, and no file open.
 */
final class KnownHeads {
    private final List<RootFile> roots;
    private final Map<Long, Long> positions = new HashMap<>();

    KnownHeads(List<RootFile> roots) {
        this.roots = List.copyOf(roots);
        roots.forEach(root -> positions.put(root.number(), root.headsAt()));
    }

    /** What is known of the cases that follow up to this one: from the oldest root to the latest. */
    NavigableMap<String, List<KnownHead>> until(String last) {
        return next(Optional.of(last));
    }

    /** What is known of all cases that are left. */
    NavigableMap<String, List<KnownHead>> rest() {
        return next(Optional.empty());
    }

    private NavigableMap<String, List<KnownHead>> next(Optional<String> last) {
        NavigableMap<String, List<KnownHead>> known = new TreeMap<>();
        for (RootFile root : roots) {
            try (AsciiLines lines = new AsciiLines(root.path(), positions.get(root.number()))) {
                positions.put(root.number(), read(root, lines, last, known));
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot read " + root.path(), failed);
            }
        }
        return known;
    }

    /** Answers where the first line stands that was not taken. */
    private static long read(RootFile root, AsciiLines lines, Optional<String> last, Map<String, List<KnownHead>> known)
            throws IOException {
        long position = lines.position();
        for (String line = line(lines); !line.equals(RootFile.END); line = line(lines)) {
            EventHead head = HeadLines.parse(line);
            if (last.isPresent() && head.caseId().compareTo(last.get()) > 0) {
                return position;
            }
            known.computeIfAbsent(head.caseId(), id -> new ArrayList<>(1)).add(new KnownHead(root.number(), head));
            position = lines.position();
        }
        return position;
    }

    private static String line(AsciiLines lines) throws IOException {
        return lines.next().orElseThrow(() -> new IOException("the file changed meanwhile"));
    }
}

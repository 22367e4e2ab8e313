package org.yimen.console.internal.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** A dropped file, from when it was first seen as it is; it is another one as soon as it is written to. Of one thread. */
final class Sighting {
    private final Stamp stamp;
    private final FileContent content;
    private Optional<Instant> since = Optional.empty();
    private Optional<Trouble> seen = Optional.empty();
    private Optional<Trouble> told = Optional.empty();

    private record Stamp(long size, FileTime modified) {
        static Stamp of(Path file) throws IOException {
            return new Stamp(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private Sighting(Stamp stamp, FileContent content) {
        this.stamp = stamp;
        this.content = content;
    }

    /** The file as it is now: the earlier sighting, unless it was written to since. */
    static Sighting of(Path file, Optional<Sighting> earlier) throws IOException {
        Stamp now = Stamp.of(file);
        Optional<Sighting> same = earlier.filter(sighting -> sighting.stamp.equals(now));
        return same.isPresent() ? same.get() : new Sighting(now, FileContent.of(file));
    }

    FileContent content() {
        return content;
    }

    /**
     * Takes in what is seen now. A trouble is told only when it has lasted, since installing takes its time.
     *
     * @param trouble seen now
     * @param explanation asked once when it is to be told
     * @return whether something new is to be told
     */
    boolean look(Optional<Trouble> trouble, Supplier<Optional<Trouble>> explanation, Instant now, Duration patience) {
        if (!trouble.equals(seen)) {
            told = Optional.empty();
        }
        seen = trouble;
        since = trouble.isEmpty() ? Optional.empty() : since.or(() -> Optional.of(now));
        boolean lasted =
                since.filter(first -> !first.plus(patience).isAfter(now)).isPresent();
        if (!lasted || told.isPresent()) {
            return false;
        }
        told = explanation.get();
        return told.isPresent();
    }

    /** What is to be told; empty if nothing is wrong, or not for long. */
    Optional<Trouble> told() {
        return told;
    }

    /** Since when it is no running bundle. */
    Instant since() {
        return since.orElseThrow();
    }
}

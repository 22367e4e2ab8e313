package org.yimen.itests.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a platform has written about itself. Immutable. */
final class Logs {
    private static final Pattern FAILURE = Pattern.compile(" ERROR |\tat ");

    /** With the file's name before each. */
    private final List<String> lines;

    private Logs(List<String> lines) {
        this.lines = lines;
    }

    static Logs in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.sorted().toList();
            List<String> texts = new ArrayList<>();
            for (Path file : sorted) {
                text(file).lines().forEach(line -> texts.add(file.getFileName() + ": " + line));
            }
            return new Logs(List.copyOf(texts));
        }
    }

    /** What was made up about people, each with its line. */
    List<String> personalData() {
        return lines.stream()
                .flatMap(line -> Personal.traces(line).stream().map(trace -> trace + " in " + line))
                .toList();
    }

    /** Errors and where they happened: whatever is sent is nothing for an operator to look into. */
    List<String> failures() {
        return lines.stream().filter(line -> FAILURE.matcher(line).find()).toList();
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz")
                ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

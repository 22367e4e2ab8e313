package org.yimen.bench.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Records what a platform does while it is open, and shows the hottest methods, allocations and locks. */
final class Profile implements AutoCloseable {
    private static final int SHOWN = 25;
    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");

    private final Optional<Path> file;
    private final long pid;

    private Profile(Optional<Path> file, long pid) throws IOException, InterruptedException {
        this.file = file;
        this.pid = pid;
        if (file.isPresent()) {
            command("JFR.start", "name=bench", "settings=profile");
        }
    }

    /** @param wanted if not, nothing is recorded */
    static Profile of(BenchPlatform platform, boolean wanted) throws IOException, InterruptedException {
        Path file = Path.of("target", "bench.jfr").toAbsolutePath();
        return new Profile(
                wanted ? Optional.of(file) : Optional.empty(),
                platform.process().pid());
    }

    private void command(String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(Stream.of(JCMD.toString(), Long.toString(pid)), Arrays.stream(words))
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
            command("JFR.dump", "name=bench", "filename=" + file.get());
            command("JFR.stop", "name=bench");
            show(file.get());
        }
    }

    private static void show(Path recording) throws IOException {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        try (RecordingFile events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                count(counts, events.readEvent());
            }
        }
        counts.forEach((title, lines) -> {
            System.out.println(System.lineSeparator() + title);
            long all = lines.values().stream().mapToLong(Long::longValue).sum();
            lines.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(SHOWN)
                    .forEach(line -> System.out.printf("%5.1f %%  %s%n", 100.0 * line.getValue() / all, line.getKey()));
        });
    }

    private static void count(Map<String, Map<String, Long>> counts, RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> {
                add(counts, "hottest methods", frame(event, frame -> true), 1);
                add(counts, "hottest methods of ours, with all they call", frame(event, Profile::isOurs), 1);
            }
            case "jdk.ObjectAllocationSample" ->
                add(counts, "allocations for methods of ours", frame(event, Profile::isOurs), event.getLong("weight"));
            case "jdk.JavaMonitorEnter", "jdk.ThreadPark" ->
                add(
                        counts,
                        "waits",
                        frame(event, Profile::isOurs),
                        event.getDuration().toMillis());
            default -> {}
        }
    }

    private static void add(Map<String, Map<String, Long>> counts, String title, String line, long weight) {
        counts.computeIfAbsent(title, first -> new TreeMap<>()).merge(line, weight, Long::sum);
    }

    private static boolean isOurs(RecordedFrame frame) {
        return frame.getMethod().getType().getName().startsWith("org.yimen.");
    }

    private static String frame(RecordedEvent event, java.util.function.Predicate<RecordedFrame> wanted) {
        if (event.getStackTrace() == null) {
            return "(no stack)";
        }
        return event.getStackTrace().getFrames().stream()
                .filter(wanted)
                .findFirst()
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .orElse("(none of ours)");
    }
}

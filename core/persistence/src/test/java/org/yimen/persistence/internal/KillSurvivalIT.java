package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.Transactions;

/**
 * What was acknowledged on an H2 file outlives {@code kill -9} of the process that wrote it. The rounds are few in the
 * normal build; {@code -Dyimen.kills=50} gives the full figure.
 */
class KillSurvivalIT {
    private static final int ROUNDS = Integer.getInteger("yimen.kills", 3);
    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void no_acknowledged_write_is_lost_and_no_chain_is_broken() throws Exception {
        Path file = folder.resolve("db");
        List<Acknowledged> all = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            List<Acknowledged> written = writtenUntilKilled(file);
            assertThat(written).as("round %d wrote", round).isNotEmpty();
            all.addAll(written);
            try (TestDatabase database = TestDatabase.h2(file)) {
                Transactions transactions = database.transactions();
                written.forEach(line -> assertStored(transactions, line));
                assertNoNumberIsTakenTwice(transactions, all);
                if (round == ROUNDS) {
                    assertEveryChainIsUnbroken(transactions);
                }
            }
        }
        System.out.printf(
                "kill -9: %d rounds, %d acknowledged commits, 0 lost, file %d MiB%n",
                ROUNDS, all.size(), H2.size(folder.resolve("db.mv.db")) / 1024 / 1024);
    }

    private List<Acknowledged> writtenUntilKilled(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillWriter.class.getName(),
                        file.toString())
                .redirectError(new File(folder.toFile(), "errors.txt"))
                .start();
        List<Acknowledged> acknowledged = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            String first = lines.readLine();
            Thread killer = new Thread(() -> killAfter(process, 500 + random.nextInt(1500)));
            killer.start();
            for (String line = first; line != null; line = lines.readLine()) {
                Acknowledged.parse(line).ifPresent(acknowledged::add);
            }
            killer.join();
        }
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return acknowledged;
    }

    private static void killAfter(Process process, long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        // Not through the process itself, which would close the stream that is still being read.
        process.toHandle().destroyForcibly();
    }

    private static void assertStored(Transactions transactions, Acknowledged line) {
        transactions.read(stores -> {
            assertThat(stores.cases().find(line.id()).orElseThrow().version()).isGreaterThanOrEqualTo(line.version());
            assertThat(stores.handlings().ofCase(line.id())).hasSize(1);
            assertThat(stores.events().ofCase(line.id())).hasSizeGreaterThanOrEqualTo((int) line.version());
            return line;
        });
    }

    private static void assertNoNumberIsTakenTwice(Transactions transactions, List<Acknowledged> all) {
        assertThat(all).extracting(Acknowledged::number).doesNotHaveDuplicates();
        long next = transactions
                .write(stores -> Outcome.done(stores.numbers().next("kill")))
                .fold(done -> done, refused -> 0L);
        assertThat(next)
                .isGreaterThan(
                        all.stream().mapToLong(Acknowledged::number).max().orElseThrow());
    }

    private static void assertEveryChainIsUnbroken(Transactions transactions) {
        String last = "";
        List<CaseId> piece = pieceAfter(transactions, last);
        while (!piece.isEmpty()) {
            for (CaseId id : piece) {
                Chains.assertUnbroken(
                        id, transactions.read(stores -> stores.events().ofCase(id)));
                last = id.value();
            }
            piece = pieceAfter(transactions, last);
        }
    }

    private static List<CaseId> pieceAfter(Transactions transactions, String last) {
        return transactions.read(stores -> stores.events().casesAfter(last, 200));
    }

    private record Acknowledged(CaseId id, long version, long number) {
        /** Empty for a line that the kill cut short. */
        static Optional<Acknowledged> parse(String line) {
            String[] words = line.split(" ");
            return line.matches("[0-9a-f-]{36} [12] [0-9]+\\.")
                    ? Optional.of(new Acknowledged(
                            new CaseId(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2].replace(".", ""))))
                    : Optional.empty();
        }
    }
}

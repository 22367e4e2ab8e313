package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Person;

class H2Test {
    @TempDir
    private Path folder;

    @Test
    void a_regular_stop_makes_the_file_smaller_and_loses_nothing() throws Exception {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");
        Path stored = folder.resolve("db.mv.db");
        long before;
        try (TestDatabase database = TestDatabase.h2(folder.resolve("db"))) {
            database.transactions().write(stores -> Outcome.done(stores.cases().insert(file)));
            for (int i = 0; i < 200; i++) {
                String series = "series" + i;
                database.transactions()
                        .write(stores -> Outcome.done(stores.numbers().next(series)));
            }
            H2 h2 = new H2(database.source());
            assertThat(h2.file().map(H2Test::real)).contains(real(stored));
            before = H2.size(stored);

            assertThat(h2.shutDown()).isTrue();
        }

        assertThat(H2.size(stored)).isPositive().isLessThan(before);
        try (TestDatabase database = TestDatabase.h2(folder.resolve("db"))) {
            Optional<CaseFile> found =
                    database.transactions().read(stores -> stores.cases().find(file.id()));
            assertThat(found).contains(file.withVersion(1));
        }
    }

    @Test
    void the_file_is_for_the_platforms_own_user_alone() throws Exception {
        Path stored = folder.resolve("db.mv.db");
        TestDatabase.h2(folder.resolve("db")).close();
        Files.setPosixFilePermissions(stored, PosixFilePermissions.fromString("rw-rw-r--"));

        try (TestDatabase database = TestDatabase.h2(folder.resolve("db"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                    .isEqualTo("rw-------");
            assertThat(database.source().isClosed()).isFalse();
        }
    }

    @Test
    void a_database_in_memory_is_left_alone() throws Exception {
        try (TestDatabase database = TestDatabase.h2InMemory()) {
            H2 h2 = new H2(database.source());

            assertThat(h2.file()).isEmpty();
            assertThat(h2.shutDown()).isFalse();
            assertThat(database.transactions()
                            .<Integer>read(stores -> stores.accounts().all().size()))
                    .isZero();
        }
    }

    @Test
    void a_refused_statement_does_not_write_personal_data_into_a_trace_file() throws Exception {
        Person person = new Person(
                UUID.randomUUID().toString(),
                "张三",
                "PASSPORT",
                Optional.of("3310821988022900".repeat(10)),
                Optional.empty(),
                Optional.empty());
        try (TestDatabase database = TestDatabase.h2(folder.resolve("db"))) {
            try {
                database.transactions().write(stores -> {
                    stores.persons().save(person);
                    return Outcome.done(person);
                });
            } catch (IllegalStateException refused) {
                assertThat(refused).hasMessageContaining("refused");
            }
        }
        Path trace = folder.resolve("db.trace.db");
        assertThat(Files.exists(trace) ? Files.readString(trace) : "").doesNotContain("331082");
    }

    private static Path real(Path path) {
        return path.toAbsolutePath().normalize();
    }
}

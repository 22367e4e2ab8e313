package org.yimen.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Installations with a key and a signed root, and sets taken of them. */
final class Sets {
    static final Passphrase PASSPHRASE = passphrase("corréct horse 电池 staple");

    private Sets() {}

    static Passphrase passphrase(String text) {
        try {
            return Passphrase.require(null, Map.of(Passphrase.VARIABLE, text));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static Installation installation(Path home) throws IOException {
        Installation here = empty(home);
        Folder.write(here.keys().resolve("event-seal.properties"), "current=1\nkey.1=abc\n".getBytes());
        Folder.write(here.roots().resolve("2026-07-01.json"), "{}".getBytes());
        return here;
    }

    static Installation empty(Path home) throws IOException {
        Files.createDirectories(home);
        return Installation.of(home.resolve("etc"), home.resolve("data"));
    }

    static List<TableCount> taken(DataSource source, Path home, Path set) throws SQLException, IOException {
        return Backup.write(source, installation(home), set, PASSPHRASE);
    }

    static List<TableCount> restored(Path set, DataSource target, Path home) throws SQLException, IOException {
        return new Restore(BackupSet.open(set), empty(home), false).into(target, PASSPHRASE);
    }

    static List<TableCount> counts(DataSource source) throws SQLException, IOException {
        try (Snapshot snapshot = new Snapshot(source)) {
            return snapshot.tables().stream()
                    .map(table -> count(snapshot, table))
                    .toList();
        }
    }

    private static TableCount count(Snapshot snapshot, Table table) {
        RowSum sum = new RowSum();
        try {
            snapshot.rows(table, sum::add);
        } catch (SQLException | IOException failed) {
            throw new AssertionError(failed);
        }
        return TableCount.of(table, sum);
    }
}

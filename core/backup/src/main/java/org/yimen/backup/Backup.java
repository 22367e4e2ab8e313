package org.yimen.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Writes a backup set: data, keys and signed roots as of one moment, while the platform may go on serving. */
public final class Backup {
    private final Path unfinished;
    private final List<Manifest.StoredFile> files = new ArrayList<>();
    private final List<TableCount> tables = new ArrayList<>();

    private Backup(Path unfinished) {
        this.unfinished = unfinished;
    }

    /**
     * The set appears whole or not at all; nothing of it was there before.
     *
     * @param set folder to be, in one that exists
     * @return what was copied
     * @throws BackupException if there is something already, or nothing to copy, or no key file
     */
    public static List<TableCount> write(DataSource database, Installation here, Path set, Passphrase passphrase)
            throws SQLException, IOException {
        Path whole = set.toAbsolutePath().normalize();
        if (Files.exists(whole)) {
            throw new BackupException("There is a " + whole + " already; a backup set is never overwritten.");
        }
        Path unfinished = whole.resolveSibling(whole.getFileName() + ".unfinished");
        Folder.delete(unfinished);
        Folder.create(unfinished);
        try {
            List<TableCount> copied = new Backup(unfinished).write(database, here, passphrase);
            Folder.rename(unfinished, whole);
            return copied;
        } catch (SQLException | IOException | RuntimeException failed) {
            Folder.delete(unfinished);
            throw failed;
        }
    }

    /** Roots before the data, keys after it: no root tells of later events, no row was sealed with a later key. */
    private List<TableCount> write(DataSource database, Installation here, Passphrase passphrase)
            throws SQLException, IOException {
        for (Map.Entry<String, byte[]> root : Folder.contents(here.roots()).entrySet()) {
            try (OutputStream out = newFile("roots/" + root.getKey())) {
                out.write(root.getValue());
            }
        }
        try (Snapshot snapshot = new Snapshot(database)) {
            String takenAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            for (Table table : snapshot.tables()) {
                try (OutputStream out = newFile(RowFile.name(table.name()))) {
                    tables.add(RowFile.write(snapshot, table, out));
                }
            }
            finish(takenAt, snapshot, keys(here), passphrase);
        }
        return tables;
    }

    private void finish(String takenAt, Snapshot snapshot, Map<String, byte[]> keys, Passphrase passphrase)
            throws SQLException, IOException {
        if (tables.isEmpty()) {
            throw new BackupException("There is nothing of the platform's in the database.");
        }
        byte[] manifest = new Manifest(
                        Manifest.FORMAT, takenAt, snapshot.database().name(), snapshot.changeSets(), tables, files)
                .bytes();
        Folder.write(
                unfinished.resolve(SealedKeys.NAME),
                SealedKeys.seal(keys, manifest, passphrase).bytes());
        Folder.write(unfinished.resolve(Manifest.NAME), manifest);
    }

    private static Map<String, byte[]> keys(Installation here) throws IOException {
        Map<String, byte[]> keys = Folder.contents(here.keys());
        if (keys.isEmpty()) {
            throw new BackupException(
                    "There are no key files in " + here.keys() + ": without them the data would be" + " of no use.");
        }
        return keys;
    }

    private OutputStream newFile(String path) throws IOException {
        return new Noted(path, unfinished.resolve(path));
    }

    /** Enters itself into the manifest when it is closed. */
    private final class Noted extends DigestOutputStream {
        private final String path;
        private final Path file;
        private boolean closed;

        Noted(String path, Path file) throws IOException {
            super(Folder.newFile(file), Digests.sha256());
            this.path = path;
            this.file = file;
        }

        @Override
        public void close() throws IOException {
            super.close();
            if (!closed) {
                closed = true;
                String sha256 = HexFormat.of().formatHex(getMessageDigest().digest());
                files.add(new Manifest.StoredFile(path, Files.size(file), sha256));
            }
        }
    }
}

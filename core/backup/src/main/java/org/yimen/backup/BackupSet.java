package org.yimen.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** A complete set in a folder. */
public final class BackupSet implements Source {
    private static final String ROOTS = "roots/";

    private final Path folder;
    private final byte[] manifestBytes;
    private final Manifest manifest;

    private BackupSet(Path folder, byte[] manifestBytes) throws BackupException {
        this.folder = folder;
        this.manifestBytes = manifestBytes;
        this.manifest = Manifest.of(manifestBytes);
    }

    /**
     * Opens a set and compares every file with its digest.
     *
     * @param folder of the set
     * @throws BackupException if it is not complete, or a file was changed or damaged
     */
    public static BackupSet open(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        Path absolute = folder.toAbsolutePath().normalize();
        BackupSet set = new BackupSet(absolute, Manifest.read(absolute));
        set.requireSoundFiles();
        return set;
    }

    /**
     * Reads every row and compares number and digest with what was copied; opens the keys if there is a passphrase.
     *
     * @return what the set holds
     * @throws BackupException if something is not as it was written
     */
    public List<TableCount> verify(Optional<Passphrase> passphrase) throws SQLException, IOException {
        if (passphrase.isPresent()) {
            keys(passphrase.get());
        }
        List<TableCount> found = new ArrayList<>();
        for (Table table : tables()) {
            RowSum sum = new RowSum();
            rows(table, sum::add);
            found.add(TableCount.of(table, sum));
        }
        if (!found.equals(manifest.tables())) {
            throw new BackupException("The rows of the set are not those that were copied.");
        }
        return found;
    }

    /** When it was taken, an ISO instant. */
    public String takenAt() {
        return manifest.takenAt();
    }

    /** What each table held when it was copied. */
    List<TableCount> counts() {
        return manifest.tables();
    }

    /** The key files by name; opened, so that manifest and keys are those that were sealed. */
    Map<String, byte[]> keys(Passphrase passphrase) throws IOException {
        Path sealed = folder.resolve(SealedKeys.NAME);
        if (!Files.isRegularFile(sealed)) {
            throw new BackupException("The set has no " + SealedKeys.NAME + ".");
        }
        return SealedKeys.of(Files.readAllBytes(sealed)).open(manifestBytes, passphrase);
    }

    /** The signed roots by name. */
    Map<String, byte[]> roots() throws IOException {
        Map<String, byte[]> roots = new TreeMap<>();
        for (Manifest.StoredFile file : manifest.files()) {
            if (file.path().startsWith(ROOTS)) {
                roots.put(
                        file.path().substring(ROOTS.length()), Files.readAllBytes(Folder.within(folder, file.path())));
            }
        }
        return roots;
    }

    @Override
    public List<String> changeSets() {
        return manifest.changeSets();
    }

    @Override
    public List<Table> tables() throws IOException {
        List<Table> tables = new ArrayList<>();
        for (TableCount count : manifest.tables()) {
            tables.add(RowFile.table(Folder.within(folder, RowFile.name(count.table()))));
        }
        return tables;
    }

    @Override
    public void rows(Table table, Sink sink) throws SQLException, IOException {
        RowFile.rows(Folder.within(folder, RowFile.name(table.name())), sink);
    }

    private void requireSoundFiles() throws IOException {
        for (Manifest.StoredFile expected : manifest.files()) {
            Path file = Folder.within(folder, expected.path());
            if (!Files.isRegularFile(file)) {
                throw new BackupException("The set is not complete: " + expected.path() + " is missing.");
            }
            if (Files.size(file) != expected.bytes() || !Digests.of(file).equals(expected.sha256())) {
                throw new BackupException(
                        "The set was changed or damaged: " + expected.path() + " is not what was written.");
            }
        }
    }
}

package org.yimen.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Brings a backup set back into an empty database, with its keys and signed roots. */
public final class Restore {
    private final BackupSet set;
    private final Installation here;
    private final boolean replace;

    /**
     * @param set whose files are sound
     * @param here where keys and roots go
     * @param replace whether keys and roots that are there, and other ones, are put aside for those of the set
     */
    public Restore(BackupSet set, Installation here, boolean replace) {
        this.set = set;
        this.here = here;
        this.replace = replace;
    }

    /**
     * Keys go first: without them the data could not be read, without the data they do no harm. May be repeated until it
     * has succeeded.
     *
     * @param database empty, of either kind
     * @return what each table holds
     * @throws BackupException if anything is not as it should be; the database is then empty
     */
    public List<TableCount> into(DataSource database, Passphrase passphrase) throws SQLException, IOException {
        Map<String, byte[]> keys = set.keys(passphrase);
        Map<String, byte[]> roots = set.roots();
        requireNoOthers(here.keys(), keys);
        requireNoOthers(here.roots(), roots);
        return new Target(database).fill(set, set.counts(), () -> {
            store(here.keys(), keys);
            store(here.roots(), roots);
        });
    }

    private void requireNoOthers(Path folder, Map<String, byte[]> files) throws IOException {
        Set<String> others = Folder.differing(folder, files);
        if (!replace && !others.isEmpty()) {
            throw new BackupException("In " + folder + " there are other files than in the set: "
                    + String.join(", ", others) + ". Nothing was changed. Move them away, or say --replace-keys to"
                    + " have them put aside.");
        }
    }

    private static void store(Path folder, Map<String, byte[]> files) throws IOException {
        Set<String> others = Folder.differing(folder, files);
        String aside = ".before-"
                + Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = Folder.within(folder, file.getKey());
            if (others.contains(file.getKey())) {
                Files.move(path, path.resolveSibling(path.getFileName() + aside), StandardCopyOption.ATOMIC_MOVE);
            }
            if (!Files.exists(path)) {
                Folder.writeWhole(path, file.getValue());
            }
        }
    }
}

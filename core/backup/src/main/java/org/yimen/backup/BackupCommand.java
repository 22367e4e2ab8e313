package org.yimen.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Takes a backup set while the platform serves. */
@Service
@Command(
        scope = "yimen",
        name = "backup",
        description = "Writes the database, the keys and the signed roots, as of one moment, into a new folder.")
public final class BackupCommand implements Action {
    @Argument(name = "folder", description = "the set to be; must not be there yet", required = true)
    @Completion(FileCompleter.class)
    private String folder;

    @Option(
            name = "--passphrase-file",
            description = "holds the passphrase for the keys; without it YIMEN_BACKUP_PASSPHRASE is read")
    @Completion(FileCompleter.class)
    private String passphraseFile;

    @Reference
    private RunningBackup backup;

    @Override
    public Object execute() throws IOException {
        Path set = Path.of(folder).toAbsolutePath().normalize();
        try {
            Passphrase passphrase =
                    Passphrase.require(passphraseFile == null ? null : Path.of(passphraseFile), System.getenv());
            TableCount.lines(backup.write(set, passphrase)).forEach(System.out::println);
            System.out.println("Backup set: " + set);
        } catch (BackupException told) {
            System.out.println("No backup. " + told.getMessage());
        } catch (SQLException failed) {
            System.out.println("No backup. The database failed, SQL state " + failed.getSQLState() + ".");
        }
        return null;
    }
}

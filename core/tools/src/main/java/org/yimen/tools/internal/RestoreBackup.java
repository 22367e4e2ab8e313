package org.yimen.tools.internal;

import java.util.List;
import java.util.Set;
import org.yimen.backup.BackupSet;
import org.yimen.backup.Passphrase;
import org.yimen.backup.Restore;

/** Brings a backup set into an empty database of either kind. */
final class RestoreBackup extends SetTool {
    private static final String REPLACE = "replace-keys";

    @Override
    public String summary() {
        return "brings a backup set into an empty database, with its keys";
    }

    @Override
    public String usage() {
        return "FOLDER " + PASSPHRASE_USAGE + "\n    [--replace-keys]   puts other keys and roots aside\n    "
                + Database.USAGE;
    }

    @Override
    void work(List<String> words, Terminal terminal) throws Exception {
        Arguments arguments = Arguments.of(words, Set.of(REPLACE)).only(withDatabase(PASSPHRASE_FILE), 1);
        Passphrase passphrase =
                Passphrase.require(arguments.path(PASSPHRASE_FILE).orElse(null), terminal.environment());
        BackupSet set = BackupSet.open(folder(arguments));
        Source target = Source.toFill(Database.of(arguments, terminal));
        tell(terminal, new Restore(set, installation(terminal), arguments.has(REPLACE)).into(target, passphrase));
        terminal.out()
                .println("Restored as of " + set.takenAt() + ". Start the platform, then run yimen:verify-events.");
    }
}

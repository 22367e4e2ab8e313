package org.yimen.tools.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.backup.BackupSet;
import org.yimen.backup.Passphrase;

/** Looks at a backup set alone. */
final class VerifyBackup extends SetTool {
    @Override
    public String summary() {
        return "proves that a backup set is whole";
    }

    @Override
    public String usage() {
        return "FOLDER " + PASSPHRASE_USAGE + "\n    without a passphrase all but the keys is proved";
    }

    @Override
    void work(List<String> words, Terminal terminal) throws Exception {
        Arguments arguments = Arguments.of(words, Set.of()).only(Set.of(PASSPHRASE_FILE), 1);
        Optional<Passphrase> passphrase =
                Passphrase.find(arguments.path(PASSPHRASE_FILE).orElse(null), terminal.environment());
        BackupSet set = BackupSet.open(folder(arguments));
        tell(terminal, set.verify(passphrase));
        terminal.out()
                .println("The set of " + set.takenAt() + " is whole; "
                        + (passphrase.isPresent() ? "its keys can be opened." : "its keys were not opened."));
    }
}

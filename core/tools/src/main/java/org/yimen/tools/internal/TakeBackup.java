package org.yimen.tools.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.yimen.backup.Backup;
import org.yimen.backup.Passphrase;

/** Writes a backup set of a database that the platform does not serve, or of PostgreSQL at any time. */
final class TakeBackup extends SetTool {
    @Override
    public String summary() {
        return "writes the database, the keys and the signed roots into a new folder";
    }

    @Override
    public String usage() {
        return "FOLDER " + PASSPHRASE_USAGE + "\n    " + Database.USAGE;
    }

    @Override
    void work(List<String> words, Terminal terminal) throws Exception {
        Arguments arguments = Arguments.of(words, Set.of()).only(withDatabase(PASSPHRASE_FILE), 1);
        Passphrase passphrase =
                Passphrase.require(arguments.path(PASSPHRASE_FILE).orElse(null), terminal.environment());
        Path set = folder(arguments);
        Source source = Source.of(Database.of(arguments, terminal));
        tell(terminal, Backup.write(source, installation(terminal), set, passphrase));
        terminal.out().println("Backup set: " + set.toAbsolutePath().normalize());
    }
}

package org.yimen.tools.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yimen.backup.BackupException;
import org.yimen.backup.Installation;
import org.yimen.backup.TableCount;

/** What the sub-commands about backup sets and moves have in common. */
abstract class SetTool implements Tool {
    static final String PASSPHRASE_FILE = "passphrase-file";
    static final String PASSPHRASE_USAGE = "[--passphrase-file FILE]   else it is read from YIMEN_BACKUP_PASSPHRASE";

    /** Kept, or the level would be forgotten. */
    private static final Logger MIGRATIONS = Logger.getLogger("liquibase");

    @Override
    public final int run(List<String> words, Terminal terminal) throws Exception {
        MIGRATIONS.setLevel(Level.WARNING);
        try {
            work(words, terminal);
            return WELL;
        } catch (BackupException told) {
            terminal.errors().println(told.getMessage());
            return FAILED;
        } catch (SQLException failed) {
            // Its message may quote a row.
            terminal.errors().println(reason(String.valueOf(failed.getSQLState())) + " Nothing half done was left.");
            return FAILED;
        }
    }

    private static String reason(String state) {
        return switch (state) {
            case "90146" -> "There is no such H2 file.";
            case "90020" -> "The H2 file is in use: stop the platform.";
            case "28P01", "28000" -> "The database knows no such user and password.";
            case "3D000" -> "There is no such database.";
            case "08001", "08006", "08004" -> "The database cannot be reached.";
            default -> "The database failed, SQL state " + state + ".";
        };
    }

    abstract void work(List<String> words, Terminal terminal) throws Exception;

    static Set<String> withDatabase(String... more) {
        Set<String> names = new TreeSet<>(Database.OPTIONS);
        names.addAll(List.of(more));
        return names;
    }

    static Path folder(Arguments arguments) {
        return Path.of(arguments.rest().get(0));
    }

    static Installation installation(Terminal terminal) {
        return Installation.of(terminal.etc(), terminal.data());
    }

    static void tell(Terminal terminal, List<TableCount> counts) {
        TableCount.lines(counts).forEach(terminal.out()::println);
    }
}

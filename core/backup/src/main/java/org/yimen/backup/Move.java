package org.yimen.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Copies one database into another, empty one. The first one is only read. */
public final class Move {
    private Move() {}

    /**
     * @param from of which nothing is changed; must not be served meanwhile, or what is written then is left behind
     * @param to empty; its tables are created
     * @return what each table holds, in both
     * @throws BackupException if {@code to} is not empty or a row came out differently; {@code to} is then empty
     * @throws SQLException if a database failed; {@code to} is then empty
     */
    public static List<TableCount> run(DataSource from, DataSource to) throws SQLException, IOException {
        try (Snapshot snapshot = new Snapshot(from)) {
            return new Target(to).fill(snapshot, List.of(), () -> {});
        }
    }
}

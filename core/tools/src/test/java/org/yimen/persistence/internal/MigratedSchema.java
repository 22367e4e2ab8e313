package org.yimen.persistence.internal;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The platform's tables in an empty database. It stands in the package of what it uses, which nobody else needs. */
public final class MigratedSchema {
    private MigratedSchema() {}

    public static void in(DataSource source) throws SQLException {
        new Migrator().migrate(source);
    }
}

package org.yimen.persistence.schema;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.yimen.persistence.internal.H2;
import org.yimen.persistence.internal.Migrator;

/** The tables of one database, made by the same change sets that the platform itself applies. */
public final class Schema {
    private final DataSource source;

    /** @param source of an H2 or PostgreSQL database; never {@code null} */
    public Schema(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * The ids of all change sets that this product knows, for any kind of database.
     *
     * @throws SQLException if the database cannot be reached
     */
    public Set<String> known() throws SQLException {
        return new Migrator().known(source);
    }

    /**
     * Makes the tables as they were when these change sets were all there were; does nothing if they are there.
     *
     * @throws SQLException if the database cannot be reached or a change fails; may be repeated then
     */
    public void createAsOf(Set<String> changeSets) throws SQLException {
        new H2(source).prepare();
        new Migrator().migrateTo(source, changeSets);
    }

    /**
     * Brings the tables up to date.
     *
     * @throws SQLException if the database cannot be reached or a change fails; may be repeated then
     */
    public void bringUpToDate() throws SQLException {
        new Migrator().migrate(source);
    }

    /**
     * Closes an H2 file and gives unused space back; any other database is left as it is.
     *
     * @throws SQLException if the database cannot be reached
     */
    public void close() throws SQLException {
        new H2(source).shutDown();
    }
}

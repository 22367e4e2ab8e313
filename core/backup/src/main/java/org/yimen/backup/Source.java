package org.yimen.backup;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Where rows come from: a database or a backup set. */
interface Source {
    /** The ids of the change sets that made the tables, in their order. */
    List<String> changeSets() throws SQLException;

    /** In an order in which they can be filled. */
    List<Table> tables() throws SQLException, IOException;

    /** Gives every row of a table to the sink, one at a time, in no particular order. */
    void rows(Table table, Sink sink) throws SQLException, IOException;

    /** Takes a row; may not keep it. */
    interface Sink {
        void row(Object[] values) throws SQLException, IOException;
    }
}

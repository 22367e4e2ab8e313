package org.yimen.bench.trace;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A recorded value, ready to be set again: as it was, or as another journey has it. */
@FunctionalInterface
interface Parameter {
    void set(PreparedStatement statement, int index, long journey) throws SQLException;
}

package org.yimen.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * The few kinds of columns that mean the same on every database. Padded text, decimal numbers, points in time with a
 * zone and large objects do not, so there are none.
 */
enum Kind {
    /** {@link String}; any characters, those beyond 16 bits included. */
    TEXT(Types.VARCHAR) {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeString((String) value);
        }

        @Override
        Object parse(JsonParser json) throws IOException {
            return json.getText();
        }
    },
    /** {@link Long}. */
    INTEGER(Types.BIGINT) {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeNumber((long) value);
        }

        @Override
        Object parse(JsonParser json) throws IOException {
            return json.getLongValue();
        }
    },
    /** {@link Boolean}. */
    BOOLEAN(Types.BOOLEAN) {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return row.wasNull() ? null : value;
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeBoolean((boolean) value);
        }

        @Override
        Object parse(JsonParser json) throws IOException {
            return json.getBooleanValue();
        }
    },
    /** {@code byte[]}. */
    BYTES(Types.VARBINARY) {
        @Override
        Object value(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeBinary((byte[]) value);
        }

        @Override
        Object parse(JsonParser json) throws IOException {
            return json.getBinaryValue();
        }
    };

    private final int jdbcType;

    Kind(int jdbcType) {
        this.jdbcType = jdbcType;
    }

    /** @throws BackupException if a column of this {@link Types} could not be copied exactly */
    static Kind of(int jdbcType, String column) throws BackupException {
        return switch (jdbcType) {
            case Types.VARCHAR -> TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> INTEGER;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.VARBINARY, Types.BINARY -> BYTES;
            default -> throw new BackupException("Column " + column + " is of a type that cannot be copied.");
        };
    }

    /** {@code null} if there is none. */
    abstract Object value(ResultSet row, int column) throws SQLException;

    abstract void write(JsonGenerator json, Object value) throws IOException;

    abstract Object parse(JsonParser json) throws IOException;

    void bind(PreparedStatement statement, int column, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(column, jdbcType);
        } else if (this == BYTES) {
            statement.setBytes(column, (byte[]) value);
        } else {
            statement.setObject(column, value, jdbcType);
        }
    }
}

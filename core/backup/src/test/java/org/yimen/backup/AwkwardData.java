package org.yimen.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;

/** Rows that the two kinds of databases keep, sort or pad differently, or would if one let them. */
final class AwkwardData {
    /** Blanks at the end, letters that sort apart in every collation, characters of two, three and four bytes. */
    private static final List<String> KEYS = List.of(
            "a",
            "B",
            "b ",
            "b",
            "ä",
            "Ａ",
            "安",
            "𠮷",
            "\uFFFD",
            "\u0001",
            "é",
            "e\u0301",
            "NULL",
            "",
            " ",
            "\\x00",
            "'\";--\n\t");

    private AwkwardData() {}

    static void fill(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (String key : KEYS) {
                Databases.run(connection, "INSERT INTO number_series VALUES (?, ?)", key, (long) key.hashCode());
            }
            numbers(connection);
            cases(connection);
            scans(connection);
            answers(connection);
            connection.commit();
        }
    }

    private static void numbers(Connection connection) throws SQLException {
        for (long number : new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 9_007_199_254_740_993L}) {
            Databases.run(connection, "INSERT INTO number_series VALUES (?, ?)", "number " + number, number);
        }
    }

    private static void cases(Connection connection) throws SQLException {
        for (int i = 0; i < 50; i++) {
            String receipt = i % 2 == 0 ? null : "R" + i;
            Databases.run(
                    connection,
                    "INSERT INTO case_file (id, version, state, receipt_number, applicant_name, region_code, township,"
                            + " county, created_at, due_on, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    "case-" + i,
                    1L,
                    "DRAFT",
                    receipt,
                    KEYS.get(i % KEYS.size()) + "王𠮷",
                    "331082101000",
                    "331082101",
                    "331082",
                    1_780_000_000_000_000_000L + i,
                    "9999-12-31",
                    bytes(i, i * 100));
            Databases.run(
                    connection,
                    "INSERT INTO case_person (case_id, subject, person_id, live) VALUES (?, ?, ?, ?)",
                    "case-" + i,
                    "applicant",
                    "person-" + i,
                    i % 3 == 0);
            Databases.run(
                    connection,
                    "INSERT INTO case_pin (case_id, item_release) VALUES (?, ?)",
                    "case-" + i,
                    "civil-affairs/minimum-living-allowance:1.0.0");
        }
    }

    /** A piece of a full 256 KiB, one of a single byte. */
    private static void scans(Connection connection) throws SQLException {
        Databases.run(
                connection,
                "INSERT INTO scan (case_id, digest, media_type, byte_count, chunks) VALUES (?, ?, ?, ?, ?)",
                "case-1",
                "ab",
                "image/png",
                262145L,
                2);
        String chunk = "INSERT INTO scan_chunk (case_id, digest, chunk, body) VALUES (?, ?, ?, ?)";
        Databases.run(connection, chunk, "case-1", "ab", 0, bytes(7, 262144));
        Databases.run(connection, chunk, "case-1", "ab", 1, new byte[] {0});
    }

    private static void answers(Connection connection) throws SQLException {
        String answer = "INSERT INTO idempotency_key (account_id, route, request_key, request_digest, taken_at, answer)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        Databases.run(connection, answer, "clerk", "/cases", "none", "d", 1L, null);
        Databases.run(connection, answer, "clerk", "/cases", "empty", "d", 2L, new byte[0]);
        Databases.run(connection, answer, "clerk", "/cases", "all", "d", 3L, bytes(3, 256));
    }

    private static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}

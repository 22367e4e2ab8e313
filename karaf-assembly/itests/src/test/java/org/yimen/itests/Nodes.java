package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Two nodes on one PostgreSQL, set up as {@code docs/operators.md} tells, and what a proxy before them would be. */
final class Nodes implements AutoCloseable {
    static final int LEASE_IN_SECONDS = 10;

    private final PostgresServer server;
    private final DemoPlatform first;
    private final DemoPlatform second;
    private final DemoPlatform proxy;

    private Nodes(PostgresServer server, DemoPlatform first, DemoPlatform second) {
        this.server = server;
        this.first = first;
        this.second = second;
        this.proxy = DemoPlatform.inTurn(first, second);
    }

    static Nodes start() throws Exception {
        PostgresServer server = PostgresServer.start();
        DemoPlatform first = unpacked("node-a", server);
        DemoPlatform second = unpacked("node-b", server);
        Nodes nodes = new Nodes(server, first, second);
        try {
            first.startAgain();
            nodes.giveKeys();
            second.startAgain();
            for (DemoPlatform node : List.of(first, second)) {
                for (JsonNode item : Family.application().get("items")) {
                    node.process().awaitServed("/api/v1/catalogue/" + item.asText());
                }
            }
            return nodes;
        } catch (Exception | Error failed) {
            nodes.close();
            throw failed;
        }
    }

    private static DemoPlatform unpacked(String name, PostgresServer server) throws Exception {
        DemoPlatform node = DemoPlatform.unpacked(name);
        Path etc = node.process().home().resolve("etc");
        Files.writeString(etc.resolve("org.yimen.background.cfg"), "leaseInSeconds = " + LEASE_IN_SECONDS + "\n");
        Files.writeString(etc.resolve("org.yimen.due-dates.cfg"), "periodInSeconds = 2\n");
        // Two platforms on one machine: an item that answers late has no fault.
        Files.writeString(
                etc.resolve("org.yimen.casework.registry.ItemRegistryComponent.cfg"), "callBudgetInMs = 10000\n");
        node.process().useDatabase(server);
        return node;
    }

    /** Every node has the same key files; the accounts' file is for the test alone. */
    private void giveKeys() throws IOException {
        Path from = first.process().home().resolve("etc/keys");
        Path to = Files.createDirectories(second.process().home().resolve("etc/keys"));
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        Files.createDirectories(second.accounts().getParent());
        Files.copy(first.accounts(), second.accounts());
    }

    PostgresServer server() {
        return server;
    }

    DemoPlatform first() {
        return first;
    }

    DemoPlatform second() {
        return second;
    }

    /** Asks one node after the other. */
    DemoPlatform proxy() {
        return proxy;
    }

    /** The node whose process a lease names. */
    DemoPlatform named(String holder) {
        return Stream.of(first, second)
                .filter(node -> holder.startsWith(node.process().pid() + "@"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody is called " + holder));
    }

    DemoPlatform other(DemoPlatform node) {
        return node == first ? second : first;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : List.of(first, second, server)) {
            one.close();
        }
    }
}

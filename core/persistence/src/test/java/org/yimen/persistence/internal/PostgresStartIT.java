package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What a PostgreSQL must be like, and what the operator is told when it is not. */
class PostgresStartIT {
    private static final String OWNER = "city";
    private static EmbeddedPostgres server;

    private final String name = "db" + UUID.randomUUID().toString().replace("-", "");

    @BeforeAll
    static void open() throws Exception {
        server = EmbeddedPostgres.start();
        execute("postgres", "CREATE ROLE " + OWNER + " LOGIN");
    }

    @AfterAll
    static void close() throws IOException {
        server.close();
    }

    @Test
    void an_owner_of_an_empty_database_is_enough() throws Exception {
        create("OWNER " + OWNER + " ENCODING 'UTF8'");

        start(owner());

        assertThat(ask("SELECT count(*) FROM databasechangelog")).isNotEqualTo("0");
        assertThat(ask("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"))
                .isEqualTo("0");
    }

    @Test
    void a_lock_left_by_a_killed_node_does_not_hold_up_the_next_start() throws Exception {
        create("OWNER " + OWNER);
        start(owner());
        execute(name, "UPDATE databasechangeloglock SET locked = TRUE, lockedby = 'killed'");
        execute(name, "DELETE FROM databasechangelog WHERE id = '0.1-name-prefix-postgresql'");
        execute(name, "DROP INDEX case_file_name");

        start(owner());

        assertThat(ask("SELECT count(*) FROM databasechangeloglock WHERE locked"))
                .isEqualTo("0");
        assertThat(ask("SELECT count(*) FROM pg_indexes WHERE indexname = 'case_file_name'"))
                .isEqualTo("1");
    }

    @Test
    void one_node_at_a_time_changes_the_tables() throws Exception {
        create("OWNER " + OWNER);
        try (Connection other = owner().getConnection();
                MigrationTurn turn = MigrationTurn.on(other)) {
            assertThat(told(owner())).contains("another node is bringing the tables up to date");
        }
        start(owner());
    }

    @Test
    void nodes_that_start_together_all_come_up() throws Exception {
        create("OWNER " + OWNER);
        CyclicBarrier together = new CyclicBarrier(3);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        Callable<Boolean> node = () -> {
            together.await();
            return startedPatiently();
        };
        for (Future<Boolean> one : nodes.invokeAll(List.of(node, node, node))) {
            assertThat(one.get()).isTrue();
        }
        nodes.shutdown();
        assertThat(ask("SELECT count(*) - count(DISTINCT id) FROM databasechangelog"))
                .isEqualTo("0");
    }

    /** As the hook does it: again and again, as long as it is told why not. */
    private boolean startedPatiently() throws Exception {
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                start(owner());
                return true;
            } catch (UnfitDatabaseException another) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    @Test
    void a_database_of_another_encoding_is_told() throws Exception {
        create("OWNER " + OWNER + " ENCODING 'LATIN1' LOCALE 'C'");
        assertThat(told(owner())).contains("encoding is LATIN1").contains("ENCODING 'UTF8'");
    }

    @Test
    void a_database_that_can_only_be_read_is_told() throws Exception {
        create("OWNER " + OWNER);
        execute("postgres", "ALTER DATABASE " + name + " SET default_transaction_read_only = on");
        assertThat(told(owner())).contains("can only be read");
    }

    @Test
    void a_user_who_may_not_create_tables_is_told() throws Exception {
        create("");
        execute(name, "REVOKE CREATE ON SCHEMA public FROM PUBLIC");
        assertThat(told(owner())).contains("may not create tables");
    }

    @Test
    void a_database_that_is_missing_is_told() {
        assertThat(told(owner())).contains("there is no database of that name");
    }

    @Test
    void a_user_whom_nobody_knows_is_told() {
        PGSimpleDataSource stranger = owner();
        stranger.setDatabaseName("postgres");
        stranger.setUser("stranger");
        assertThat(told(stranger)).contains("lets the user not in");
    }

    @Test
    void a_server_that_is_down_is_told() {
        PGSimpleDataSource nowhere = owner();
        nowhere.setPortNumbers(new int[] {1});
        assertThat(told(nowhere)).contains("answers at its address");
    }

    @Test
    void a_statement_that_is_refused_is_no_fault_of_the_operator() throws Exception {
        create("OWNER " + OWNER);
        assertThatThrownBy(() -> execute(name, "SELECT 1 / 0"))
                .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(DatabaseFault.sentence(refused))
                        .isEqualTo(Optional.empty()));
    }

    private static void start(DataSource source) throws SQLException {
        new Postgres(source).check();
        new Migrator().migrate(source);
    }

    private static String told(DataSource source) {
        try {
            start(source);
            return "nothing";
        } catch (SQLException failure) {
            return DatabaseFault.sentence(failure).orElse("unknown: " + failure);
        }
    }

    private PGSimpleDataSource owner() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName(name);
        source.setUser(OWNER);
        return source;
    }

    private void create(String how) throws SQLException {
        execute("postgres", "CREATE DATABASE " + name + " TEMPLATE template0 " + how);
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", name).getConnection()) {
            return Postgres.ask(connection, sql);
        }
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

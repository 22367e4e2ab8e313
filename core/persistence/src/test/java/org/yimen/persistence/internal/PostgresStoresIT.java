package org.yimen.persistence.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The store contracts on PostgreSQL. */
class PostgresStoresIT {
    private static TestDatabase database;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void open() throws IOException {
        server = EmbeddedPostgres.start();
        database = TestDatabase.at(server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    @AfterAll
    static void close() throws IOException {
        database.close();
        server.close();
    }

    @Nested
    class CaseStore extends CaseStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class HandlingStore extends HandlingStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class EventStore extends EventStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class StoredChains extends StoredChainContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class PeopleStore extends PeopleStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class MasterData extends MasterDataContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class AccountStore extends AccountStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class DeskBook extends DeskBookContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class ScanStore extends DatabaseScansContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class Memory extends MemoryContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class Transaction extends TransactionContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class Concurrency extends ConcurrencyContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class LeaseStore extends LeaseStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }

    @Nested
    class AttemptStore extends AttemptStoreContract {
        @Override
        TestDatabase database() {
            return database;
        }
    }
}

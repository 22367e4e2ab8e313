package org.yimen.persistence.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** The store contracts on an H2 file, as the first day has it. */
class H2FileStoresTest {
    private static TestDatabase database;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = TestDatabase.h2(folder.resolve("db"));
    }

    @AfterAll
    static void close() {
        database.close();
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
}

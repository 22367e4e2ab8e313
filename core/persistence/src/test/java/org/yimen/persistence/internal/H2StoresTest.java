package org.yimen.persistence.internal;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** The store contracts on H2 in memory. */
class H2StoresTest {
    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.h2InMemory();
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

package org.yimen.persistence.internal;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;

/** What every store contract needs: a migrated database, shared by the tests of a class. */
abstract class StoreContract {
    Transactions transactions;

    /** The database under test; opened once for a class. */
    abstract TestDatabase database();

    /** A node that has just started on the database. */
    Transactions freshNode() {
        return database().transactions();
    }

    @BeforeEach
    void takeTransactions() {
        transactions = freshNode();
    }

    /** Writes and expects it to be done. */
    <T> T write(Function<Stores, T> work) {
        return transactions.write(stores -> Outcome.done(work.apply(stores))).fold(done -> done, refused -> {
            throw new AssertionError(refused.code());
        });
    }

    /** Reads on another node, which remembers nothing of what was written. */
    <T> T read(Function<Stores, T> work) {
        return freshNode().read(work);
    }

    CaseFile stored(CaseFile file) {
        return write(stores -> stores.cases().insert(file));
    }

    Handling stored(Handling handling) {
        return write(stores -> stores.handlings().insert(handling, Optional.empty()));
    }

    Person stored(Person person) {
        return write(stores -> {
            stores.persons().save(person);
            return person;
        });
    }
}

package org.yimen.persistence.internal;

import java.nio.file.Path;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.Transactions;

/**
 * A process that writes cases until it is killed. After each commit it says on standard output what was acknowledged:
 * the case, its version and the number it took.
 */
final class KillWriter {
    private static final int THREADS = 4;

    private KillWriter() {}

    public static void main(String[] arguments) {
        Transactions transactions = TestDatabase.h2(Path.of(arguments[0])).transactions();
        for (int i = 0; i < THREADS; i++) {
            new Thread(() -> writeForEver(transactions)).start();
        }
    }

    private static void writeForEver(Transactions transactions) {
        while (true) {
            CaseFile draft = Cases.draft(Cases.DATIAN, "𠮷·买买提");
            acknowledge(transactions.write(stores -> {
                CaseFile file = stores.cases().insert(draft);
                stores.handlings().insert(Cases.pending(file), Optional.empty());
                stores.events().append(Cases.event(file.id(), "case-drafted"));
                return Outcome.done(file.id() + " 1 " + stores.numbers().next("kill"));
            }));
            acknowledge(transactions.write(stores -> {
                CaseFile file = stores.cases().find(draft.id()).orElseThrow();
                stores.cases().update(file.withState(new CaseState.Registered(Cases.NOW)));
                stores.events().append(Cases.event(file.id(), "case-registered"));
                return Outcome.done(file.id() + " 2 " + stores.numbers().next("kill"));
            }));
        }
    }

    private static void acknowledge(Outcome<String> outcome) {
        // The full stop tells a whole line from one that the kill cut short.
        String line = outcome.fold(done -> done + ".", refused -> "refused");
        synchronized (System.out) {
            System.out.println(line);
            System.out.flush();
        }
    }
}

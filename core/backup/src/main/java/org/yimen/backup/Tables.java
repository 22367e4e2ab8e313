package org.yimen.backup;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What is copied, in the one order in which rows can be stored: a table after those it refers to. */
final class Tables {
    static final List<String> COPIED = List.of(
            "case_file",
            "data_key",
            "case_person",
            "case_pin",
            "handling",
            "handling_partner",
            "person",
            "kept_release",
            "event_head",
            "case_event",
            "number_series",
            "idempotency_key",
            "consultation",
            "scan",
            "scan_chunk",
            "held_status",
            "granted_benefit",
            "benefit_person",
            "local_parameter",
            "master_data",
            "account",
            "account_session",
            "audit_entry",
            "work_lease",
            "wrong_sign_in",
            "key_mark");

    /** Written by the migrations of each database itself. */
    static final Set<String> LEFT_OUT = Set.of("databasechangelog", "databasechangeloglock");

    private Tables() {}

    /**
     * Those to copy among the tables of a database.
     *
     * @throws BackupException if there is one that nobody decided about, so that no copy is incomplete unnoticed
     */
    static List<String> among(Collection<String> present) throws BackupException {
        Set<String> names =
                present.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        String unknown = names.stream()
                .filter(name -> !COPIED.contains(name) && !LEFT_OUT.contains(name))
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new BackupException("The database has tables that are not the platform's: " + unknown
                    + ". Give the platform a database or schema of its own.");
        }
        return COPIED.stream().filter(names::contains).toList();
    }
}

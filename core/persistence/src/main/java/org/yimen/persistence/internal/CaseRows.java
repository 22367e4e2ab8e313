package org.yimen.persistence.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.Vault.IndexedField;

/** Cases in rows. */
final class CaseRows implements CaseStore {
    private final Rows rows;
    private final CaseLists lists;
    private final CasePersons persons;
    private final CasePins pins;

    CaseRows(Rows rows) {
        this.rows = rows;
        this.lists = new CaseLists(rows);
        this.persons = new CasePersons(rows);
        this.pins = new CasePins(rows);
    }

    @Override
    public Optional<CaseFile> find(CaseId id) {
        return rows.find(CaseRow.class, id.value()).map(this::file);
    }

    @Override
    public Optional<CaseFile> findByReceipt(String receiptNumber) {
        return rows
                .list(
                        Jpql.of("select c from CaseRow c")
                                .where("c.receiptNumber = :receipt", "receipt", receiptNumber),
                        CaseRow.class)
                .stream()
                .findFirst()
                .map(this::file);
    }

    @Override
    public CaseFile insert(CaseFile file) {
        return insert(file, Optional.empty());
    }

    @Override
    public CaseFile update(CaseFile file) {
        return update(file, Optional.empty());
    }

    @Override
    public CaseFile insert(CaseFile file, Optional<LocalDate> dueOn) {
        CaseRow row = new CaseRow();
        row.id = file.id().value();
        rows.bodies().begin(row.id);
        rows.memory().keep(EventChains.noneOf(row.id), true);
        fill(row, file, dueOn);
        rows.insert(row);
        persons.insert(file);
        pins.insert(file);
        return file.withVersion(row.version);
    }

    @Override
    public CaseFile update(CaseFile file, Optional<LocalDate> dueOn) {
        CaseRow row = rows.current(CaseRow.class, file.id().value(), stored -> stored.version, file.version());
        CaseFile before = file(row);
        fill(row, file, dueOn);
        rows.flush();
        persons.keepInStep(before, file);
        pins.keepInStep(before, file);
        return file.withVersion(row.version);
    }

    @Override
    public Page<CaseLine> list(CaseQuery query) {
        return lists.page(query);
    }

    @Override
    public List<CaseId> withDueDate(String after, int limit) {
        return lists.withDueDate(after, limit);
    }

    @Override
    public List<PinnedCount> pinnedCounts() {
        return pins.counts();
    }

    @Override
    public List<CaseLine> liveCasesOf(Set<String> personIds, CaseId except) {
        return lists.live(personIds, except);
    }

    @Override
    public int indexAnew(int limit) {
        Jpql old = Jpql.of("select c from CaseRow c")
                .where("c.accountIndex < :current", "current", rows.indexes().current())
                .orderBy("c.accountIndex")
                .limit(limit);
        return rows.list(old, CaseRow.class).stream()
                .mapToInt(row -> rows.sql()
                        .change(
                                // As plain SQL: the case itself does not change, so its version must not.
                                "UPDATE case_file SET account_index = ? WHERE id = ?", accountIndex(file(row)), row.id))
                .sum();
    }

    private String accountIndex(CaseFile file) {
        return rows.indexes().stored(IndexedField.ACCOUNT, PayoutAccounts.number(file));
    }

    private static Spot spot(CaseRow row) {
        return Spot.ofCase(row.id, "case_file", row.id);
    }

    private CaseFile file(CaseRow row) {
        return rows.memory().once(List.of("case", row.id, row.version), () -> rows.bodies()
                .readKnown(spot(row), row.body, CaseFile.class)
                .withVersion(row.version));
    }

    private void fill(CaseRow row, CaseFile file, Optional<LocalDate> dueOn) {
        String region = file.intake().desk().regionCode();
        row.state = file.state().code();
        row.receiptNumber = file.receiptNumber().orElse(null);
        row.applicantName = Applicants.name(file);
        row.regionCode = region;
        row.township = RegionPart.township(region);
        row.county = RegionPart.county(region);
        row.accountIndex = accountIndex(file);
        row.createdAt = Times.nanos(file.intake().createdAt());
        row.dueOn = Times.day(dueOn);
        row.body = rows.bodies().writeKnown(spot(row), file);
    }
}

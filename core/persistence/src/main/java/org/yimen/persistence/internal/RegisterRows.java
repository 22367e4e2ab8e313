package org.yimen.persistence.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.port.RegisterStore;

/** Statuses and benefits in rows. */
final class RegisterRows implements RegisterStore {
    private static final String STATUSES = "statuses";
    private static final String BENEFITS = "benefits";

    private final Rows rows;

    RegisterRows(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(HeldStatus status) {
        StatusRow row = new StatusRow();
        row.id = status.id();
        row.personId = status.personId();
        row.validFrom = status.from().toString();
        row.validUntil = Times.day(status.until());
        row.body = rows.bodies().write(Spot.ofPlatform("held_status", row.id), status);
        rows.insert(row);
        rows.memory().forget(STATUSES);
    }

    @Override
    public void add(GrantedBenefit benefit) {
        BenefitRow row = new BenefitRow();
        row.id = benefit.id();
        row.grantedOn = benefit.grantedOn().toString();
        row.storedAt = rows.nextPlace();
        row.body = rows.bodies().write(Spot.ofPlatform("granted_benefit", row.id), benefit);
        rows.add(row);
        benefit.personIds().stream().distinct().forEach(person -> rows.add(link(benefit.id(), person)));
        rows.flush();
        rows.memory().forget(BENEFITS);
    }

    @Override
    public List<HeldStatus> statusesOf(Set<String> personIds, LocalDate on) {
        return personIds.isEmpty()
                ? List.of()
                : this.<HeldStatus>known(STATUSES)
                        .computeIfAbsent(
                                List.of(Set.copyOf(personIds), on), asked -> readStatuses(Set.copyOf(personIds), on));
    }

    private List<HeldStatus> readStatuses(Set<String> personIds, LocalDate on) {
        Jpql query = Jpql.of("select s from StatusRow s")
                .where("s.personId in :persons", "persons", personIds)
                .where("s.validFrom <= :day and s.validUntil >= :day", "day", on.toString())
                .orderBy("s.validFrom, s.id");
        return rows.list(query, StatusRow.class).stream()
                .map(row -> rows.bodies().read(Spot.ofPlatform("held_status", row.id), row.body, HeldStatus.class))
                .toList();
    }

    @Override
    public List<GrantedBenefit> benefitsOf(Set<String> personIds) {
        return personIds.isEmpty()
                ? List.of()
                : this.<GrantedBenefit>known(BENEFITS)
                        .computeIfAbsent(Set.copyOf(personIds), asked -> readBenefits(Set.copyOf(personIds)));
    }

    private List<GrantedBenefit> readBenefits(Set<String> personIds) {
        Jpql query = Jpql.of("select b from BenefitRow b")
                .where(
                        "b.id in (select l.benefitId from BenefitPersonRow l where l.personId in :persons)",
                        "persons",
                        personIds)
                .orderBy("b.grantedOn, b.storedAt, b.id");
        return rows.list(query, BenefitRow.class).stream()
                .map(row ->
                        rows.bodies().read(Spot.ofPlatform("granted_benefit", row.id), row.body, GrantedBenefit.class))
                .toList();
    }

    /** What was asked in this transaction. */
    private <T> Map<Object, List<T>> known(String question) {
        return rows.memory().once(question, HashMap::new);
    }

    private static BenefitPersonRow link(String benefitId, String personId) {
        BenefitPersonRow link = new BenefitPersonRow();
        link.benefitId = benefitId;
        link.personId = personId;
        return link;
    }
}

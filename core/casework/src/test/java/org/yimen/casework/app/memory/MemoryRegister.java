package org.yimen.casework.app.memory;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.port.RegisterStore;

/** The RegisterStore in memory. */
final class MemoryRegister implements RegisterStore {
    private final Rows rows;

    MemoryRegister(Rows rows) {
        this.rows = rows;
    }

    @Override
    public void add(HeldStatus status) {
        rows.put("status/" + status.id(), status);
    }

    @Override
    public void add(GrantedBenefit benefit) {
        rows.put("benefit/" + benefit.id(), benefit);
    }

    @Override
    public List<HeldStatus> statusesOf(Set<String> personIds, LocalDate on) {
        return rows.all("status/", HeldStatus.class).stream()
                .filter(held -> personIds.contains(held.personId()))
                .filter(held -> !on.isBefore(held.from())
                        && held.until().map(last -> !on.isAfter(last)).orElse(true))
                .toList();
    }

    @Override
    public List<GrantedBenefit> benefitsOf(Set<String> personIds) {
        return rows.all("benefit/", GrantedBenefit.class).stream()
                .filter(granted -> granted.personIds().stream().anyMatch(personIds::contains))
                .toList();
    }
}

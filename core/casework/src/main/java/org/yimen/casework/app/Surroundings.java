package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.Stores;
import org.yimen.casework.registry.LiveItem;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemRelease;

/** What the platform itself finds around an application: place, season, other live cases, statuses, counters. */
final class Surroundings {
    private Surroundings() {}

    static List<Finding> findings(Stores stores, CaseFile file, Rules rules, LocalDate on) {
        List<Finding> findings = new ArrayList<>(Duplicates.findings(stores, file));
        for (Selection selection : file.selections()) {
            release(rules, selection).ifPresent(release -> {
                findings.addAll(Jurisdiction.findings(stores, file, release));
                findings.addAll(season(release, on));
                findings.addAll(statuses(stores, file, release, on));
            });
        }
        return findings;
    }

    private static Optional<ItemRelease> release(Rules rules, Selection selection) {
        return rules.of(selection).map(LiveItem::release);
    }

    private static List<Finding> season(ItemRelease release, LocalDate on) {
        return release.season()
                .filter(season -> !season.includes(on))
                .map(season -> List.of(Finding.warning(
                                "/items/" + release.code(),
                                "out-of-season",
                                release.name() + "的申请时段为" + season.from().getMonthValue() + "月"
                                        + season.from().getDayOfMonth() + "日至"
                                        + season.to().getMonthValue() + "月"
                                        + season.to().getDayOfMonth() + "日，当前不在申请时段内。")
                        .under(season.basis())))
                .orElse(List.of());
    }

    private static List<Finding> statuses(Stores stores, CaseFile file, ItemRelease release, LocalDate on) {
        Set<String> persons = Set.copyOf(file.household().members().stream()
                .map(member -> member.personId())
                .toList());
        if (persons.isEmpty() || release.statuses().excludes().isEmpty()) {
            return List.of();
        }
        return stores.register().statusesOf(persons, on).stream()
                .filter(held -> release.statuses().excludes().contains(held.code()))
                .map(held -> Finding.warning(
                        "/items/" + release.code(),
                        "excluded-by-status",
                        "家庭成员已有不能同时享受“" + release.name() + "”的认定身份（来源：" + held.source() + "），请核实。"))
                .distinct()
                .toList();
    }
}

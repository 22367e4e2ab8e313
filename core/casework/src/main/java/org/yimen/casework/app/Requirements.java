package org.yimen.casework.app;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yimen.casework.domain.Household;
import org.yimen.spi.data.Finding;

/** Whether the household holds one of the statuses that the item depends on. */
final class Requirements {
    private Requirements() {}

    static List<Finding> findings(Surroundings.Subject item) {
        List<String> qualifying = item.release().statuses().requiresAny();
        Set<String> persons = item.file().household().members().stream()
                .map(Household.Member::personId)
                .collect(Collectors.toSet());
        boolean held = qualifying.isEmpty()
                || item.stores().register().statusesOf(persons, item.on()).stream()
                        .anyMatch(status -> qualifying.contains(status.code()));
        return held
                ? List.of()
                : List.of(item.warning(
                                "status-not-on-register",
                                "“" + item.release().name() + "”面向已有认定身份的家庭或者个人，登记表中没有查到该家庭的有效认定身份，请核实。")
                        .under(item.release().basis().get(0)));
    }
}

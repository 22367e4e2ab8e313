package org.yimen.casework.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.spi.data.Finding;

/** Whether a beneficiary of the item already holds a status that excludes it. */
final class Exclusions {
    private Exclusions() {}

    static List<Finding> findings(Surroundings.Subject item) {
        List<String> excluding = item.release().statuses().excludes();
        List<Finding> findings = new ArrayList<>();
        if (excluding.isEmpty()) {
            return findings;
        }
        for (String beneficiary : item.beneficiaries()) {
            Optional<String> person = item.file().household().personOf(beneficiary);
            person.map(id -> item.stores().register().statusesOf(Set.of(id), item.on())).orElse(List.of()).stream()
                    .filter(held -> excluding.contains(held.code()))
                    .map(held -> finding(item, beneficiary, held))
                    .forEach(findings::add);
        }
        return findings;
    }

    private static Finding finding(Surroundings.Subject item, String beneficiary, HeldStatus held) {
        return item.warning(
                "excluded-by-status",
                item.nameOf(beneficiary) + "已有不能同时享受“" + item.release().name() + "”的认定身份（来源：" + held.source()
                        + "），请核实。");
    }
}

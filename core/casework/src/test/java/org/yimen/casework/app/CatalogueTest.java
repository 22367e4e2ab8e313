package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.app.Catalogue.Hanging;
import org.yimen.casework.registry.BundleInfo;
import org.yimen.casework.registry.FindingSource;
import org.yimen.casework.registry.OperatorFinding;

/** What an operator is told before he takes a bundle away. */
class CatalogueTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);
    private final Catalogue catalogue = new Catalogue(town.registry, town.rules, town.stores, town.time);

    @AfterEach
    void close() {
        town.close();
    }

    private Hanging hanging(SampleItem item) {
        return catalogue.hanging().getOrDefault(item.id(), Hanging.NOTHING);
    }

    @Test
    void aRegisteredCaseHangsOnItsReleasesAndAnAcceptedOneByItsHandlings() {
        Journey.registered(town, Family.usual(), allowance);
        assertThat(hanging(allowance)).isEqualTo(new Hanging(1, 0));
        assertThat(hanging(certificate)).isEqualTo(Hanging.NOTHING);
        town.remove(allowance);
        assertThat(hanging(allowance)).isEqualTo(new Hanging(1, 0));
        town.offering(allowance);
        Journey.accepted(town, Family.usual(), allowance);
        assertThat(hanging(allowance)).isEqualTo(new Hanging(1, 1));
    }

    @Test
    void whatOthersKnowIsToldBesideWhatTheRegistryKnowsTheOldestFirst() {
        OperatorFinding file = new OperatorFinding(
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                "a.jar",
                OperatorFinding.Kind.NOT_INSTALLED,
                "文件a.jar未安装。",
                "",
                Instant.EPOCH);
        FindingSource source = () -> List.of(file);
        town.registry.itemArrived("broken", () -> null, () -> new BundleInfo(9, "org.example.broken", "1.0.0", ""));
        catalogue.bindSource(source);
        assertThat(catalogue.problems())
                .extracting(OperatorFinding::kind)
                .containsExactly(OperatorFinding.Kind.NOT_INSTALLED, OperatorFinding.Kind.NOT_ADMITTED);
        catalogue.unbindSource(source);
        assertThat(catalogue.problems()).hasSize(1);
    }

    @Test
    void neitherADraftNorACaseThatWasTakenBackHangsOnAnything() {
        Journey.drafted(town, Family.usual(), allowance);
        Journey registered = Journey.registered(town, Family.usual(), allowance);
        must(town.withdrawing.withdraw(town.clerk, registered.id, Optional.empty(), "撤回"));
        assertThat(catalogue.hanging()).isEmpty();
    }
}

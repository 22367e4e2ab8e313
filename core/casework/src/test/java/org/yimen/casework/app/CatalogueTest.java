package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.app.Catalogue.Hanging;

/** What an operator is told before he takes a bundle away. */
class CatalogueTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);
    private final Catalogue catalogue = new Catalogue(town.registry, town.rules, town.stores);

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
    void neitherADraftNorACaseThatWasTakenBackHangsOnAnything() {
        Journey.drafted(town, Family.usual(), allowance);
        Journey registered = Journey.registered(town, Family.usual(), allowance);
        must(town.withdrawing.withdraw(town.clerk, registered.id, Optional.empty(), "撤回"));
        assertThat(catalogue.hanging()).isEmpty();
    }
}

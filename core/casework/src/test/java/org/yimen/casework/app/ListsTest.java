package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.actor;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Role;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.HandlingLine;

/** Who finds which cases and handlings in the lists. */
class ListsTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);

    @AfterEach
    void close() {
        town.close();
    }

    private List<CaseLine> cases(Actor actor) {
        Inquiry.CaseFilter all = new Inquiry.CaseFilter(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                50);
        return must(town.inquiry.cases(actor, all)).lines();
    }

    private List<String> handlings(Actor actor) {
        return must(town.inquiry.handlings(actor, Set.of(), Optional.empty(), 50)).lines().stream()
                .map(HandlingLine::department)
                .toList();
    }

    @Test
    void aCaseIsListedWithTheDueDateOfItsDispatchUntilItIsDispatched() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate);
        assertThat(cases(town.clerk))
                .extracting(CaseLine::dueOn)
                .containsExactly(Optional.of(LocalDate.of(2026, 8, 4)));
        journey.dispatch();
        assertThat(cases(town.clerk)).extracting(CaseLine::dueOn).containsExactly(Optional.empty());
    }

    @Test
    void eachSeesTheCasesOfTheOwnRegion() {
        Journey.accepted(town, Family.usual(), certificate);
        assertThat(cases(actor("督办", Role.SUPERVISOR, "371300000000", ""))).hasSize(1);
        assertThat(cases(actor("外街窗口", Role.WINDOW_CLERK, Town.OTHER_STREET, "")))
                .isEmpty();
        assertThat(cases(town.assistant)).as("a village sees its own").isEmpty();
        assertThat(town.refused(() -> town.inquiry.cases(
                                town.admin,
                                new Inquiry.CaseFilter(
                                        Set.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        50)))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void eachDepartmentSeesItsOwnHandlings() {
        Journey.received(town, Family.usual(), allowance, certificate);
        assertThat(handlings(liaison("civil-affairs"))).containsExactly("civil-affairs");
        assertThat(handlings(liaison("education"))).isEmpty();
        assertThat(handlings(town.handler)).hasSize(2);
    }
}

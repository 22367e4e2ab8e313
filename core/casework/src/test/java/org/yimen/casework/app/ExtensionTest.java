package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.approver;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Actor;
import org.yimen.casework.domain.Refusal;

/** The whole limit is made longer once, for a reason that the text names (低保 2022 年通知四（一）). */
class ExtensionTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);
    private final Extending extending = new Extending(town.work, town.rules);
    private final Journey journey = Journey.received(town, Family.usual(), allowance, certificate);

    @AfterEach
    void close() {
        town.close();
    }

    private Refusal refused(Actor actor, SampleItem item, String reason) {
        return town.refused(() -> extending.extend(actor, journey.of(item), Optional.empty(), reason));
    }

    private LocalDate due() {
        return journey.handling(allowance)
                .clock("whole")
                .orElseThrow()
                .dueDate(new Calendars().in(town.stores, Town.STREET))
                .orElseThrow();
    }

    @Test
    void thirtyDaysBecomeFortyFiveForANamedReason() {
        assertThat(due()).isEqualTo("2026-09-14");
        must(extending.extend(
                approver("civil-affairs"),
                journey.of(allowance),
                Optional.of(journey.handling(allowance).version()),
                "人户分离"));
        assertThat(due()).isEqualTo("2026-10-10");
        assertThat(town.stores.lastEvent(journey.id, "limit-extended").details().text("/reason"))
                .contains("人户分离");
    }

    @Test
    void anotherReasonThanTheTextNamesIsRefusedWithTheChoice() {
        assertThat(refused(liaison("civil-affairs"), allowance, "人手不足").message())
                .contains("公示有异议")
                .contains("人户分离");
    }

    @Test
    void aLimitIsExtendedOnceAndOnlyBeforeItIsOver() {
        town.time.goTo("2026-09-15");
        assertThat(refused(approver("civil-affairs"), allowance, "人户分离").code()).isEqualTo("limit-over");
        town.time.goTo("2026-09-14");
        must(extending.extend(approver("civil-affairs"), journey.of(allowance), Optional.empty(), "人户分离"));
        assertThat(refused(approver("civil-affairs"), allowance, "人户分离").code()).isEqualTo("extended-already");
    }

    @Test
    void whatTheTextDoesNotExtendIsNotExtended() {
        assertThat(refused(liaison("disabled-federation"), certificate, "人户分离").code())
                .isEqualTo("not-extendable");
    }

    @Test
    void onlyTheDepartmentExtendsAndOnlyBeforeItDecides() {
        assertThat(refused(town.clerk, allowance, "人户分离").kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(approver("education"), allowance, "人户分离").kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        journey.upToDecision(allowance).decide(allowance, Journey.grant());
        assertThat(refused(approver("civil-affairs"), allowance, "人户分离").message())
                .contains("予以救助");
    }

    @Test
    void aPausedLimitCanBeExtended() {
        journey.upToNotice(allowance).hangNotice(allowance);
        must(extending.extend(approver("civil-affairs"), journey.of(allowance), Optional.empty(), "公示有异议"));
        assertThat(journey.handling(allowance).clock("whole").orElseThrow().limit())
                .isEqualTo(45);
    }
}

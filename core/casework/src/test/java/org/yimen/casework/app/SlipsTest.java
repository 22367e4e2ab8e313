package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.liaison;
import static org.yimen.casework.app.Town.must;

import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Refusal;

class SlipsTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final Slips slips = new Slips(town.work, town.inquiry);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void aSlipIsKnownAfterItWasSignedFor() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance).dispatch();
        String number = ((HandlingState.Dispatched) journey.handling(allowance).state()).slipNumber();
        assertThat(must(slips.latest(town.clerk, journey.of(allowance))).signed())
                .isEmpty();

        journey.receiveAll();

        Slips.Slip slip = must(slips.latest(liaison("civil-affairs"), journey.of(allowance)));
        assertThat(slip.number()).isEqualTo(number);
        assertThat(slip.sentBy().name()).isEqualTo("窗口甲");
        assertThat(slip.signed())
                .hasValueSatisfying(moment -> assertThat(moment.by().name())
                        .isEqualTo(liaison("civil-affairs").name()));
    }

    @Test
    void aSlipSentOnceMoreIsNotSignedForYet() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance).dispatch();
        must(town.dispatching.giveBack(
                liaison("civil-affairs"),
                journey.of(allowance),
                Optional.empty(),
                "不属于本部门职责",
                Optional.of("education")));
        String first = must(slips.latest(town.clerk, journey.of(allowance))).number();

        must(town.dispatching.dispatchAgain(
                town.clerk, journey.of(allowance), Optional.empty(), Optional.of("education")));

        Slips.Slip second = must(slips.latest(town.clerk, journey.of(allowance)));
        assertThat(second.number()).isNotEqualTo(first);
        assertThat(second.signed()).isEmpty();
    }

    @Test
    void thereIsNoSlipBeforeTheDispatchAndNoneForStrangers() {
        Journey journey = Journey.accepted(town, Family.usual(), allowance);

        assertThat(town.refused(() -> slips.latest(town.clerk, journey.of(allowance)))
                        .code())
                .isEqualTo("not-dispatched");
        assertThat(town.refused(() -> slips.latest(liaison("education"), journey.of(allowance)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}

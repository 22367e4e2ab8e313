package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.of;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.casework.ReleaseState;

/** An item that fails on several households is set aside for a while, and then tried again. */
class AFaultyItemIsSetAsideTest extends GuardedItem {
    @Test
    void after_faults_on_different_households_an_item_is_set_aside_until_lifted() {
        LiveItem live = quarantined();

        assertThat(live.state()).isEqualTo(ReleaseState.QUARANTINED);
        assertThat(faultOf(live.track(of(1))).kind()).isEqualTo(Fault.Kind.QUARANTINED);
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.QUARANTINED);
        assertThat(platform.registry.lift(live.release().id())).isTrue();
        assertThat(live.track(of(1)).isAnswered()).isTrue();
        assertThat(platform.kinds()).isEmpty();
        assertThat(platform.registry.lift(live.release().id())).isFalse();
        assertThat(platform.diary)
                .containsExactly(
                        "+civil-affairs/aid:1.0.0 digest-org.example.civil-affairs-1.0.0",
                        "!civil-affairs/aid:1.0.0 NO_ANSWER",
                        "+civil-affairs/aid:1.0.0 digest-org.example.civil-affairs-1.0.0");
    }

    /** One clerk with one case must not take an item from everybody, whatever is wrong with the item. */
    @Test
    void one_case_counts_once_however_often_and_by_whatever_it_is_asked() {
        LiveItem live = platform.install(item);
        item.materials = application -> TestItem.fail();
        item.findings = application -> TestItem.fail();
        item.assessment = application -> TestItem.fail();
        item.track = application -> TestItem.fail();
        item.beneficiaries = application -> TestItem.fail();
        for (int i = 0; i < 10; i++) {
            live.materials(of(1));
            live.validate(of(1));
            live.assess(of(1));
            live.track(of(1));
            live.beneficiaries(of(1));
        }

        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    /** A form is checked while it is typed: one number becomes eighteen others on the way. */
    @Test
    void a_number_that_is_being_typed_is_not_another_household_with_every_key() {
        item.materials = application -> TestItem.fail();
        LiveItem live = platform.install(item);
        String number = "371302198402291019";
        for (int i = 0; i < number.length(); i++) {
            live.materials(TestItem.numbered(number.substring(0, i)));
        }

        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
    }

    @Test
    void of_an_item_that_asks_for_no_number_different_contents_count() {
        item.uses = List.of();
        item.materials = application -> TestItem.fail();
        LiveItem live = platform.install(item);
        for (int i = 0; i < 3; i++) {
            live.materials(TestItem.numbered("the same"));
        }
        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
        live.materials(TestItem.numbered("another"));
        live.materials(TestItem.numbered("a third"));

        assertThat(live.state()).isEqualTo(ReleaseState.QUARANTINED);
    }

    @Test
    void a_good_answer_in_between_shows_that_the_item_serves_others() {
        item.materials = application -> TestItem.fail();
        LiveItem live = platform.install(item);
        live.materials(of(1));
        live.materials(of(2));
        item.materials = application -> List.of();
        live.materials(of(3));
        item.materials = application -> TestItem.fail();
        live.materials(of(4));
        live.track(of(5));
        live.materials(of(5));
        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
        live.materials(of(6));

        assertThat(live.state()).as("a good answer to another question").isEqualTo(ReleaseState.QUARANTINED);
    }

    @Test
    void faults_far_apart_do_not_add_up() {
        item.materials = application -> null;
        LiveItem live = platform.install(item);
        for (int i = 0; i < 6; i++) {
            live.materials(of(i));
            platform.clock.pass(Duration.ofMinutes(6));
        }

        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
    }

    @Test
    void a_quarantine_ends_by_itself_and_the_first_good_answer_heals() {
        LiveItem live = quarantined();
        platform.clock.pass(Duration.ofSeconds(59));
        assertThat(live.state()).isEqualTo(ReleaseState.QUARANTINED);
        assertThat(platform.sentences()).contains("暂停使用1分钟");
        platform.clock.pass(Duration.ofSeconds(1));

        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
        assertThat(platform.sentences()).contains("恢复试用");
        item.materials = application -> List.of();
        assertThat(live.materials(of(1)).isAnswered()).isTrue();
        assertThat(platform.sentences()).doesNotContain("试用", "暂停");
        item.materials = application -> null;
        live.materials(of(7));
        live.materials(of(8));
        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
        assertThat(platform.diary)
                .as("whoever waits is told when it is tried and when it is healed")
                .containsExactly(
                        "+civil-affairs/aid:1.0.0 digest-org.example.civil-affairs-1.0.0",
                        "!civil-affairs/aid:1.0.0 NO_ANSWER",
                        "+civil-affairs/aid:1.0.0 digest-org.example.civil-affairs-1.0.0",
                        "+civil-affairs/aid:1.0.0 digest-org.example.civil-affairs-1.0.0");
    }

    @Test
    void on_trial_one_more_household_sets_it_aside_for_twice_as_long() {
        LiveItem live = quarantined();
        platform.clock.pass(Duration.ofMinutes(1));
        for (int household = 0; household < 3; household++) {
            live.materials(of(household));
        }
        assertThat(live.state()).as("the households that were counted").isEqualTo(ReleaseState.INSTALLED);
        live.materials(of(3));
        assertThat(live.state()).isEqualTo(ReleaseState.QUARANTINED);
        assertThat(platform.sentences()).contains("暂停使用2分钟");
        platform.clock.pass(Duration.ofMinutes(2));
        live.materials(of(4));
        platform.clock.pass(Duration.ofMinutes(3));
        assertThat(live.state()).as("four minutes by now").isEqualTo(ReleaseState.QUARANTINED);
    }

    @Test
    void a_pause_grows_to_an_hour_and_starts_small_after_a_long_good_time() {
        LiveItem live = quarantined();
        for (int household = 3; household < 20; household++) {
            platform.clock.pass(live.subject().health().pauseLeft());
            live.materials(of(household));
        }
        assertThat(live.subject().health().pauseLeft()).isEqualTo(Duration.ofHours(1));
        platform.clock.pass(Duration.ofHours(1));
        item.materials = application -> List.of();
        live.materials(of(1));
        platform.clock.pass(Duration.ofHours(2));
        item.materials = application -> null;
        for (int household = 0; household < 3; household++) {
            live.materials(of(household));
        }

        assertThat(live.subject().health().pauseLeft()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_the_operator_lifted_is_not_announced_again() {
        LiveItem live = quarantined();
        platform.registry.lift(live.release().id());
        int told = platform.diary.size();
        platform.clock.pass(Duration.ofMinutes(5));

        assertThat(platform.diary).hasSize(told);
    }

    @Test
    void the_operator_may_end_a_trial_as_well() {
        LiveItem live = quarantined();
        platform.clock.pass(Duration.ofMinutes(1));

        assertThat(platform.registry.lift(live.release().id())).isTrue();
        assertThat(platform.kinds()).isEmpty();
        live.materials(of(3));
        assertThat(live.state()).isEqualTo(ReleaseState.INSTALLED);
    }

    /** Set aside by three households without papers. */
    private LiveItem quarantined() {
        item.materials = application -> null;
        LiveItem live = platform.install(item);
        for (int household = 0; household < 3; household++) {
            live.materials(of(household));
        }
        return live;
    }
}

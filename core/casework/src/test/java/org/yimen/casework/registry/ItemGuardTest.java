package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;
import static org.yimen.casework.registry.TestItem.of;
import static org.yimen.casework.registry.TestItem.paper;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.casework.ReleaseState;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.material.MaterialNeed;

@Timeout(30)
class ItemGuardTest {
    private final TestRegistry platform = new TestRegistry();
    private final TestItem item = new TestItem();

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void an_answer_is_copied_so_that_the_item_cannot_change_it_afterwards() {
        List<MaterialNeed> its = new ArrayList<>(List.of(paper("id-card")));
        item.materials = application -> its;
        List<MaterialNeed> answer =
                platform.install(item).materials(application()).value().orElseThrow();
        its.clear();

        assertThat(answer).hasSize(1);
    }

    @Test
    void an_exception_is_a_fault_that_names_the_culprit_and_no_applicant() {
        item.materials = application -> {
            throw new IllegalStateException("张三 371302198402291234");
        };
        Fault fault = faultOf(platform.install(item).materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.THREW);
        assertThat(fault.sentence())
                .isEqualTo("事项civil-affairs/aid:1.0.0（组件org.example.civil-affairs 1.0.0）在“列出材料”时出错："
                        + "java.lang.IllegalStateException。");
        assertThat(fault.detail()).contains("ItemGuardTest").doesNotContain("张三", "371302");
    }

    @Test
    void an_exception_whose_own_methods_throw_is_a_fault_too() {
        item.materials = application -> {
            throw new HostileException();
        };

        assertThat(faultOf(platform.install(item).materials(application())).kind())
                .isEqualTo(Fault.Kind.THREW);
    }

    @Test
    void an_error_in_linking_comes_with_its_likely_cause() {
        LiveItem live = platform.install(item);
        item.materials = application -> {
            throw new NoClassDefFoundError("org/other/Thing");
        };
        assertThat(faultOf(live.materials(application())).sentence()).contains("Import-Package");
        item.materials = application -> {
            throw new NoSuchMethodError("org.yimen.spi.item.ItemRelease.season()");
        };
        Fault fault = faultOf(live.materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.LINKAGE);
        assertThat(fault.sentence()).contains("接口的版本不一致");
        assertThat(fault.detail()).contains("ItemRelease.season()");
    }

    @Test
    void a_recursion_without_end_is_the_items_own_fault() {
        item.track = application -> endless(0) + "";

        assertThat(faultOf(platform.install(item).track(application())).kind()).isEqualTo(Fault.Kind.THREW);
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, InternalError.class, ThreadDeath.class})
    void whatever_it_throws_is_its_own_fault(Class<? extends Error> kind) {
        item.materials = application -> TestItem.fail(kind);
        Fault fault = faultOf(platform.install(item).materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.THREW);
        assertThat(fault.sentence()).contains(kind.getName());
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    @Test
    void a_list_that_says_it_is_endless_is_its_own_fault() {
        item.beneficiaries = application -> new Endless<>("applicant", Integer.MAX_VALUE);

        assertThat(platform.install(item).beneficiaries(application()).isAnswered())
                .isFalse();
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    /** A title that is missing would itself fail while the fault is told. */
    @Test
    void every_question_fails_in_words_when_the_item_throws() {
        LiveItem live = platform.install(item);
        item.materials = application -> TestItem.fail();
        item.findings = application -> TestItem.fail();
        item.assessment = application -> TestItem.fail();
        item.benefit = application -> TestItem.fail();
        item.track = application -> TestItem.fail();
        item.beneficiaries = application -> TestItem.fail();
        item.cause = application -> TestItem.fail();

        assertThat(Stream.<Function<Application, Answer<?>>>of(
                                live::materials,
                                live::validate,
                                live::assess,
                                live::benefit,
                                live::track,
                                live::beneficiaries,
                                live::cause)
                        .map(question -> faultOf(question.apply(application())).call()))
                .containsExactlyInAnyOrder(
                        "materials", "validate", "assess", "benefit", "track", "beneficiaries", "cause");
        assertThat(Call.values()).allSatisfy(call -> assertThat(call.title()).isNotBlank());
    }

    @Test
    void every_kind_of_fault_has_its_sentence() {
        LiveItem live = platform.install(item);

        assertThat(Fault.Kind.values()).allSatisfy(kind -> assertThat(
                        Faults.of(kind, live.subject(), Call.TRACK, "原因", "").sentence())
                .contains("civil-affairs/aid:1.0.0", "选择办理方式"));
        assertThat(Arrays.stream(Fault.Kind.values()).filter(Fault.Kind::isCharged))
                .containsExactly(
                        Fault.Kind.THREW,
                        Fault.Kind.LINKAGE,
                        Fault.Kind.TIMED_OUT,
                        Fault.Kind.NO_ANSWER,
                        Fault.Kind.WRONG_ANSWER);
    }

    @Test
    void null_is_no_answer() {
        item.materials = application -> null;
        item.benefit = application -> null;
        item.track = application -> null;
        LiveItem live = platform.install(item);

        assertThat(faultOf(live.materials(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
        assertThat(faultOf(live.benefit(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
        assertThat(faultOf(live.track(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
    }

    @Test
    void lists_hold_what_they_should() {
        LiveItem live = platform.install(item);
        item.materials = application -> Arrays.asList(paper("id-card"), null);
        assertWrong(live.materials(application()), "空值");
        item.materials = application -> strangers();
        assertWrong(live.materials(application()), "类型不符");
    }

    @Test
    void a_paper_is_asked_once_and_is_shared_or_the_departments_own() {
        item.materials = application -> List.of(paper("id-card"), paper("civil-affairs.form"));
        LiveItem live = platform.install(item);
        assertThat(live.materials(application()).isAnswered()).isTrue();
        item.materials = application -> List.of(paper("id-card"), paper("id-card"));
        assertWrong(live.materials(application()), "“id-card#applicant”重复");
        item.materials = application -> List.of(paper("education-bureau.form"));
        assertWrong(live.materials(application()), "education-bureau.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/applyAs", "/facts/person", "/facts/person/phone"})
    void a_finding_points_into_the_form(String pointer) {
        item.findings = application -> List.of(Finding.error(pointer, "wrong", "有误。"));

        assertThat(platform.install(item)
                        .validate(application())
                        .value()
                        .orElseThrow()
                        .get(0)
                        .pointer())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/other",
                "/facts",
                "/facts/income/wage",
                "/facts/person/ethnicity",
                "/facts/person/phone/0",
                "/applyAs~2",
                "/items/civil-affairs/aid/applyAs"
            })
    void a_finding_that_points_elsewhere_is_no_answer(String pointer) {
        item.findings = application -> List.of(Finding.error(pointer, "wrong", "有误。"));

        assertWrong(platform.install(item).validate(application()), "表单以外");
    }

    @Test
    void a_finding_may_point_at_a_row() {
        item.uses = List.of(TestItem.use("household-members@1", "members/birthDate"));
        item.findings =
                application -> List.of(Finding.error("/facts/household-members/members/29/birthDate", "wrong", "有误。"));

        assertThat(platform.install(item).validate(application()).isAnswered()).isTrue();
    }

    /** How many findings there are is up to the input: cut and told, never held against the item. */
    @Test
    void more_than_two_hundred_findings_are_cut_and_the_last_one_says_so() {
        LiveItem live = platform.install(item);
        item.findings = application -> Collections.nCopies(200, Finding.info("", "note", "请注意。"));
        assertThat(live.validate(application()).value().orElseThrow())
                .hasSize(200)
                .noneMatch(Finding::isError);
        assertThat(platform.kinds()).isEmpty();
        item.findings = application -> Collections.nCopies(201, Finding.info("", "note", "请注意。"));
        List<Finding> cut = live.validate(application()).value().orElseThrow();

        assertThat(cut).hasSize(201);
        assertThat(cut.get(200).code()).isEqualTo("too-many-findings");
        assertThat(cut.get(200).isError()).isTrue();
        assertThat(platform.sentences()).contains("超过200项");
        assertCountsForNothing(live::validate);
    }

    @Test
    void a_list_is_looked_at_no_further_than_it_is_taken() {
        AtomicInteger asked = new AtomicInteger();
        item.materials = application -> new Endless<>(paper("id-card"), 1);
        item.findings = application -> new Endless<>(Finding.info("", "note", "请注意。"), Integer.MAX_VALUE) {
            @Override
            public Finding get(int index) {
                asked.incrementAndGet();
                return super.get(index);
            }
        };
        LiveItem live = platform.install(item);

        assertThat(live.materials(application()).value().orElseThrow()).hasSize(1);
        assertThat(live.validate(application()).value().orElseThrow()).hasSize(201);
        assertThat(asked).hasValueLessThanOrEqualTo(201);
    }

    @Test
    void a_text_that_nobody_would_read_is_cut() {
        String giant = "长".repeat(999) + "𠮷" + "长".repeat(10_000_000);
        LegalBasis basis = LegalBasis.of(giant, giant);
        item.findings = application -> List.of(Finding.error("", "wrong", giant).under(basis));
        item.materials = application -> List.of(MaterialNeed.shared("id-card", "applicant", giant, giant, basis));
        item.assessment =
                application -> Assessment.of(List.of(Reason.open(giant, basis, giant)), Optional.of(explained(giant)));
        item.benefit = application -> Optional.of(explained(giant));
        LiveItem live = platform.install(item);

        Finding finding = live.validate(application()).value().orElseThrow().get(0);
        assertThat(finding.message()).isEqualTo("长".repeat(999) + "…");
        assertThat(finding.basis().orElseThrow().article()).hasSize(1_000);
        MaterialNeed need = live.materials(application()).value().orElseThrow().get(0);
        assertThat(List.of(need.title(), need.why(), need.basis().document())).allMatch(text -> text.length() <= 1_001);
        Assessment assessment = live.assess(application()).value().orElseThrow();
        assertThat(assessment.reasons().get(0).settledBy().orElseThrow()).hasSize(1_000);
        assertThat(assessment.estimate().orElseThrow().explanation()).hasSize(10_001);
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .explanation())
                .hasSize(10_001);
        assertThat(platform.sentences()).contains("超过1000个字符");
        assertCountsForNothing(live::validate);
    }

    @Test
    void reasons_are_cut_like_findings() {
        item.assessment = application ->
                Assessment.of(Collections.nCopies(5_000, Reason.forIt("可能", TestItem.LAW)), Optional.empty());

        assertThat(platform.install(item)
                        .assess(application())
                        .value()
                        .orElseThrow()
                        .reasons())
                .hasSize(200);
    }

    @Test
    void codes_and_pointers_are_the_items_own_and_short() {
        LiveItem live = platform.install(item);
        item.findings = application -> List.of(Finding.error("", "w".repeat(101), "有误。"));
        assertWrong(live.validate(application()), "过长");
        item.findings = application -> List.of(Finding.error("/applyAs/" + "0".repeat(10_000), "wrong", "有误。"));
        assertWrong(live.validate(application()), "表单以外");
        assertThat(platform.sentences()).hasSizeLessThan(600);
    }

    @Test
    void a_track_is_one_of_the_release() {
        item.track = application -> "unusual";

        assertWrong(platform.install(item).track(application()), "unusual");
    }

    @Test
    void somebody_benefits_and_nobody_twice() {
        LiveItem live = platform.install(item);
        item.beneficiaries = application -> List.of("applicant", "member:29");
        assertThat(live.beneficiaries(application()).isAnswered()).isTrue();
        item.beneficiaries = application -> List.of();
        assertWrong(live.beneficiaries(application()), "救助对象");
        item.beneficiaries = application -> List.of("applicant", "applicant");
        assertWrong(live.beneficiaries(application()), "救助对象");
        item.beneficiaries = application -> List.of("neighbour");
        assertWrong(live.beneficiaries(application()), "救助对象");
    }

    @Test
    void a_benefit_is_a_sum_that_can_be_paid() {
        LiveItem live = platform.install(item);
        item.benefit = application -> Optional.of(benefit("798.10", Benefit.Kind.CASH));
        assertThat(live.benefit(application()).isAnswered()).isTrue();
        item.benefit = application -> Optional.of(benefit("798.105", Benefit.Kind.CASH));
        assertWrong(live.benefit(application()), "不合理");
        item.benefit = application -> Optional.of(benefit("60", Benefit.Kind.SERVICE));
        assertWrong(live.benefit(application()), "不合理");
    }

    /** A figure that somebody typed, or set as a parameter, brings it about as easily as the item. */
    @Test
    void a_sum_beyond_any_relief_is_left_out_and_counts_for_nothing() {
        item.benefit = application -> Optional.of(benefit("10000000.01", Benefit.Kind.CASH));
        item.assessment = application -> Assessment.of(
                List.of(Reason.forIt("可能", TestItem.LAW)), Optional.of(benefit("1e29", Benefit.Kind.CASH)));
        LiveItem live = platform.install(item);

        assertThat(live.benefit(application()).value().orElseThrow()).isEmpty();
        assertThat(live.assess(application()).value().orElseThrow().estimate()).isEmpty();
        assertThat(platform.sentences()).contains("金额超过10000000元");
        assertCountsForNothing(live::benefit);
    }

    @Test
    void a_sum_comes_as_the_platforms_own_number() {
        item.benefit = application -> Optional.of(benefit("0e1000000", Benefit.Kind.CASH));
        LiveItem live = platform.install(item);
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .amount()
                        .toPlainString())
                .isEqualTo("0");
        item.benefit = application -> Optional.of(
                new Benefit(Benefit.Kind.CASH, new Shifty(), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "按差额计算"));
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .amount())
                .isExactlyInstanceOf(BigDecimal.class)
                .isEqualByComparingTo("5");
    }

    private void assertCountsForNothing(Function<Application, Answer<?>> question) {
        for (int household = 0; household < 5; household++) {
            assertThat(question.apply(of(household)).isAnswered()).isTrue();
        }
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    @Test
    void a_hanging_item_keeps_its_caller_for_its_budget_only() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem live = platform.install(item);
        long before = System.nanoTime();
        Fault fault = faultOf(live.materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(platform.sentences()).contains("未应答的调用1个");
        never.countDown();
        waitUntil(() -> platform.sentences().contains("未应答的调用0个"));
    }

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

    /** Otherwise one application that hangs would take every place an item has. */
    @Test
    void while_a_call_hangs_the_same_household_gets_no_other_place() {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem live = platform.install(item);
        assertThat(faultOf(live.materials(of(1))).kind()).isEqualTo(Fault.Kind.TIMED_OUT);
        for (int i = 0; i < 10; i++) {
            assertThat(faultOf(live.materials(of(1))).kind()).isEqualTo(Fault.Kind.BUSY);
        }

        assertThat(live.subject().health().hungCalls()).isEqualTo(1);
        assertThat(live.track(of(2)).isAnswered()).isTrue();
        never.countDown();
    }

    @Test
    void hung_calls_of_one_item_cannot_take_the_others_threads() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        item.materials = application -> hang(never);
        LiveItem hanging = platform.install(item);
        LiveItem good = platform.install(TestItem.of("civil-affairs/other", "1.0.0"));
        ExecutorService clerks = Executors.newFixedThreadPool(12);
        List<Future<Fault.Kind>> asked = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            int household = i;
            asked.add(clerks.submit(
                    () -> faultOf(hanging.materials(of(household))).kind()));
        }
        for (Future<Fault.Kind> kind : asked) {
            assertThat(kind.get(10, TimeUnit.SECONDS))
                    .isIn(Fault.Kind.TIMED_OUT, Fault.Kind.BUSY, Fault.Kind.QUARANTINED);
        }
        clerks.shutdown();

        assertThat(hanging.subject().health().hungCalls()).isBetween(3, TestRegistry.SETTINGS.callsPerPlugin());
        assertThat(good.track(application()).isAnswered()).isTrue();
        platform.registry.lift(hanging.release().id());
        for (int i = 0; i < 3; i++) {
            hanging.materials(of(20 + i));
        }
        assertThat(hanging.subject().health().hungCalls()).isLessThanOrEqualTo(TestRegistry.SETTINGS.callsPerPlugin());
        never.countDown();
    }

    @Test
    void an_interrupted_caller_stays_interrupted_and_the_item_is_not_blamed() {
        CountDownLatch never = new CountDownLatch(1);
        item.track = application -> hang(never) + "";
        LiveItem live = platform.install(item);
        Thread.currentThread().interrupt();
        Fault fault = faultOf(live.track(application()));

        never.countDown();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.INTERRUPTED);
        assertThat(platform.kinds()).isEmpty();
    }

    @Test
    void an_item_works_under_its_own_class_loader() {
        ClassLoader[] seen = new ClassLoader[1];
        item.track = application -> {
            seen[0] = Thread.currentThread().getContextClassLoader();
            return "usual";
        };
        platform.install(item).track(application());

        assertThat(seen[0]).isSameAs(TestItem.class.getClassLoader());
    }

    private static Benefit benefit(String amount, Benefit.Kind kind) {
        return new Benefit(kind, new BigDecimal(amount), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "按差额计算");
    }

    private static Benefit explained(String how) {
        return new Benefit(Benefit.Kind.CASH, BigDecimal.ONE, Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, how);
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    /** Heeds no interrupt. */
    private static List<MaterialNeed> hang(CountDownLatch until) {
        while (true) {
            try {
                until.await();
                return List.of();
            } catch (InterruptedException ignored) {
                Thread.interrupted();
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<MaterialNeed> strangers() {
        return (List) List.of("not a material");
    }

    private static void assertWrong(Answer<?> answer, String reason) {
        Fault fault = faultOf(answer);
        assertThat(fault.kind()).isEqualTo(Fault.Kind.WRONG_ANSWER);
        assertThat(fault.sentence()).contains(reason);
    }

    private static Fault faultOf(Answer<?> answer) {
        return answer.fault().orElseThrow(() -> new AssertionError("answered: " + answer));
    }

    private static void waitUntil(java.util.function.BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waiting").isLessThan(end);
            Thread.sleep(5);
        }
    }

    /** A number that is another one each time it is compared. */
    private static final class Shifty extends BigDecimal {
        private static final long serialVersionUID = 1;

        Shifty() {
            super("5");
        }

        @Override
        public int compareTo(BigDecimal other) {
            return (int) System.nanoTime();
        }
    }

    private static final class HostileException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("hostile");
        }
    }
}

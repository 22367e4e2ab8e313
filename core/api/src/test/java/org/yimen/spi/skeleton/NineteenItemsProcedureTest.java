package org.yimen.spi.skeleton;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.PauseReason;
import org.yimen.spi.procedure.Purpose;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** How the nineteen items are handled: steps, limits, who decides, what an objection does. */
class NineteenItemsProcedureTest {
    private static final String LIVING = "civil-affairs/minimum-living-allowance";
    private static final String POVERTY = "civil-affairs/extreme-poverty-support";
    private static final String TEMPORARY = "civil-affairs/temporary-assistance";
    private static final String SUBSIDIES = "civil-affairs/disability-subsidy";
    private static final String RIGID = "civil-affairs/rigid-expense-household";
    private static final String MEDICAL = "medical-insurance/medical-assistance";
    private static final String CERTIFICATE = "disabled-federation/disability-certificate";
    private static final String LEGAL = "justice/legal-aid";

    @ParameterizedTest
    @CsvSource({
        "civil-affairs/minimum-living-allowance, ordinary, 30, WORKING",
        "civil-affairs/near-minimum-living, ordinary, 30, WORKING",
        "civil-affairs/rigid-expense-household, ordinary, 30, WORKING",
        "civil-affairs/temporary-assistance, small-fast, 3, CALENDAR",
        "civil-affairs/temporary-assistance, urgent, 5, WORKING",
        "civil-affairs/temporary-assistance, by-expense, 15, WORKING",
        "civil-affairs/temporary-assistance, by-expense-recognised, 7, WORKING",
        "civil-affairs/disability-subsidy, anywhere, 13, WORKING",
        "human-resources/employment-aid, ordinary, 10, WORKING",
        "human-resources/social-insurance-aid, flexible, 20, WORKING",
        "human-resources/social-insurance-aid, premium, 20, WORKING",
        "housing/housing-aid, town, 30, WORKING",
        "education/education-aid, school, 20, WORKING",
        "justice/legal-aid, ordinary, 7, CALENDAR",
        "medical-insurance/medical-assistance, on-application, 35, WORKING",
        "trade-union/worker-living-aid, ordinary, 30, WORKING",
        "trade-union/golden-autumn, ordinary, 30, WORKING"
    })
    void an_item_is_decided_within_its_limit(String code, String track, int days, DayKind kind) {
        Limit limit = Skeletons.track(code, track).limit().orElseThrow();

        assertThat(limit.amount()).isEqualTo(days);
        assertThat(limit.kind()).isEqualTo(kind);
    }

    @Test
    void minimum_living_takes_45_days_only_for_the_cases_of_the_notice_and_20_when_delegated() {
        Track track = Skeletons.track(LIVING, "ordinary");

        assertThat(track.limit().orElseThrow().extended()).contains(45);
        assertThat(track.limit().orElseThrow().extensionReasons())
                .containsExactly("公示有异议", "人户分离", "异地申办", "家庭经济状况调查难度较大");
        assertThat(track.delegable().orElseThrow().amount()).isEqualTo(20);
        assertThat(track.delegation()).isPresent();
        assertThat(track.refusalTold().orElseThrow().amount()).isEqualTo(3);
        assertThat(track.pausedBy()).isEmpty();
    }

    @Test
    void a_survey_must_be_begun_not_ended_within_three_days() {
        StepSpec survey = Skeletons.step(LIVING, "ordinary", "survey");

        assertThat(survey.begin().orElseThrow().amount()).isEqualTo(3);
        assertThat(survey.limit()).isEmpty();
        assertThat(survey.signatures()).isEqualTo(2);
        assertThat(survey.form().text("/properties/surveyors/title")).contains("调查人员");
    }

    /** 最低生活保障审核确认办法 art. 15, 17: three days to ask, three more to start from being asked. */
    @ParameterizedTest
    @ValueSource(strings = {LIVING, "civil-affairs/near-minimum-living"})
    void the_county_starts_the_check_within_three_days_of_being_asked(String code) {
        StepSpec request = Skeletons.step(code, "ordinary", "check-request");
        StepSpec check = Skeletons.step(code, "ordinary", "verification");

        assertThat(request.owner()).isEqualTo(Owner.TOWNSHIP);
        assertThat(request.limit().orElseThrow().amount()).isEqualTo(3);
        assertThat(check.starts()).isEqualTo(StepStart.after("check-request"));
        assertThat(check.begin().orElseThrow().amount()).isEqualTo(3);
    }

    @Test
    void an_opinion_waits_for_both_the_survey_and_the_check() {
        assertThat(Skeletons.step(LIVING, "ordinary", "opinion").starts().steps())
                .containsExactly("survey", "verification", "recheck");
        assertThat(Skeletons.step(LIVING, "ordinary", "recheck").condition())
                .isEqualTo(StepCondition.IF_CHECK_DISPUTED);
    }

    @Test
    void an_objection_to_minimum_living_goes_on_to_the_county_but_one_to_extreme_poverty_is_published_again() {
        assertThat(Skeletons.step(LIVING, "ordinary", "review-meeting").condition())
                .isEqualTo(StepCondition.IF_DISPUTED);
        assertThat(Skeletons.track(LIVING, "ordinary").steps())
                .allSatisfy(step -> assertThat(step.reopens()).isEmpty());
        StepSpec again = Skeletons.step(POVERTY, "adult", "second-survey");
        assertThat(again.reopens()).contains("notice");
        assertThat(again.limit().orElseThrow().amount()).isEqualTo(15);
    }

    @Test
    void survey_and_opinion_of_extreme_poverty_share_15_days_from_acceptance_and_the_county_draws_30_percent() {
        StepSpec opinion = Skeletons.step(POVERTY, "adult", "opinion");
        assertThat(opinion.limit().orElseThrow().amount()).isEqualTo(15);
        assertThat(opinion.limitStarts()).isEqualTo(StepStart.onAccepted());
        assertThat(opinion.starts().event()).isEqualTo(StepStart.Event.STEP_DONE);

        StepSpec draw = Skeletons.step(POVERTY, "adult", "random-check");
        assertThat(draw.condition()).isEqualTo(StepCondition.IF_DRAWN);
        assertThat(draw.draw().orElseThrow().percent()).isEqualTo(30);
        assertThat(Skeletons.step(POVERTY, "adult", "meeting").condition()).isEqualTo(StepCondition.IF_NEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orphan", "unsupported-child", "child-termination"})
    void nothing_about_a_child_is_hung_up_or_published(String track) {
        Track children = Skeletons.track(POVERTY, track);

        assertThat(Skeletons.has(children, StepKind.PUBLIC_NOTICE)).isFalse();
        assertThat(Skeletons.has(children, StepKind.PUBLICATION)).isFalse();
    }

    @Test
    void the_township_may_decide_without_a_limit_of_its_own_or_up_to_an_amount() {
        Track rigid = Skeletons.track(RIGID, "ordinary");
        assertThat(rigid.delegation()).isPresent();
        assertThat(rigid.delegable()).isEmpty();
        assertThat(rigid.limit().orElseThrow().extensionReasons()).hasSize(2);
        assertThat(Skeletons.track(TEMPORARY, "by-expense")
                        .delegation()
                        .orElseThrow()
                        .ceiling())
                .contains("civil-affairs.temporary-township-ceiling");
        assertThat(Skeletons.track(POVERTY, "orphan").delegation()).isEmpty();
    }

    @Test
    void small_relief_is_given_first_and_put_in_order_afterwards() {
        Track small = Skeletons.track(TEMPORARY, "small-fast");

        assertThat(small.reliefFirst()).isPresent();
        assertThat(small.decision().owner()).isEqualTo(Owner.TOWNSHIP);
        assertThat(Skeletons.has(small, StepKind.VERIFICATION)).isFalse();
        assertThat(Skeletons.has(small, StepKind.PUBLIC_NOTICE)).isFalse();
        StepSpec completion = Skeletons.step(TEMPORARY, "small-fast", "completion");
        assertThat(completion.starts()).isEqualTo(StepStart.onGranted());
        assertThat(completion.limit()).isEqualTo(small.reliefFirst());
    }

    /** 社会救助法 art. 45: what is granted is published; a school and a hospital grant by rules of their own. */
    @ParameterizedTest
    @CsvSource({
        "civil-affairs/near-minimum-living, ordinary",
        "civil-affairs/rigid-expense-household, ordinary",
        "human-resources/employment-aid, ordinary",
        "housing/housing-aid, town",
        "housing/housing-aid, country",
        "medical-insurance/medical-assistance, on-application",
        "medical-insurance/medical-assistance, recognised",
        "medical-insurance/medical-assistance, direct",
        "civil-affairs/temporary-assistance, urgent",
        "civil-affairs/temporary-assistance, by-expense-recognised"
    })
    void a_grant_is_published_in_the_village(String code, String track) {
        assertThat(Skeletons.has(Skeletons.track(code, track), StepKind.PUBLICATION))
                .isTrue();
    }

    /** The 2026 opinion could only be read in part: its three days must not look as if they had been read. */
    @Test
    void a_limit_that_was_not_read_in_its_text_is_a_default() {
        Limit small = Skeletons.track(TEMPORARY, "small-fast").limit().orElseThrow();

        assertThat(small.basis().isDefault()).isTrue();
        assertThat(small.parameter()).contains("civil-affairs.temporary-small-days");
    }

    @Test
    void legal_aid_decides_in_seven_calendar_days_assigns_in_three_and_reviews_an_objection_in_five() {
        Track track = Skeletons.track(LEGAL, "ordinary");
        assertThat(track.limitStarts()).isEqualTo(StepStart.onReceived());
        assertThat(track.decision().limitStarts()).isEqualTo(StepStart.onReceived());

        assertThat(calendarDays(track.decision())).contains(7);
        StepSpec assignment = Skeletons.step(LEGAL, "ordinary", "assignment");
        assertThat(assignment.starts()).isEqualTo(StepStart.onGranted());
        assertThat(calendarDays(assignment)).contains(3);
        StepSpec objection = Skeletons.step(LEGAL, "ordinary", "objection");
        assertThat(objection.kind()).isEqualTo(StepKind.OBJECTION_REVIEW);
        assertThat(objection.starts()).isEqualTo(StepStart.onObjected());
        assertThat(objection.owner()).isEqualTo(Owner.SUPERIOR);
        assertThat(calendarDays(objection)).contains(5);
    }

    @Test
    void legal_aid_stands_still_while_papers_are_fetched_and_lapses_if_they_never_come() {
        Track track = Skeletons.track(LEGAL, "ordinary");

        assertThat(track.pausedBy()).containsExactly(PauseReason.SUPPLEMENT);
        assertThat(track.pauseBasis().get(PauseReason.SUPPLEMENT).citation()).isEqualTo("《法律援助法》第四十三条");
        assertThat(track.lapse()).isPresent();
        assertThat(Skeletons.track(LIVING, "ordinary").lapse()).isEmpty();
    }

    @Test
    void another_department_does_its_step_where_the_text_says_so() {
        assertThat(Skeletons.step(SUBSIDIES, "paper", "federation-review").department())
                .contains("disabled-federation");
        assertThat(Skeletons.step("housing/housing-aid", "town", "means-check").department())
                .contains("civil-affairs");
        assertThat(Skeletons.step("housing/housing-aid", "town", "means-check").condition())
                .isEqualTo(StepCondition.UNLESS_RECOGNISED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"school", "sudden"})
    void the_school_decides_on_education_aid_and_the_window_refers_and_follows_up(String code) {
        Track track = Skeletons.track("education/education-aid", code);

        assertThat(track.decision().owner()).isEqualTo(Owner.INSTITUTION);
        assertThat(track.steps().stream().filter(step -> step.kind() == StepKind.REFERRAL))
                .extracting(StepSpec::code)
                .containsExactly("referral", "follow-up");
        assertThat(track.step("referral").orElseThrow().limit().orElseThrow().amount())
                .isEqualTo(1);
    }

    @Test
    void whoever_loses_a_benefit_is_heard_before_it_is_decided() {
        List<ItemRelease> releases = List.of(Skeletons.release(LIVING), Skeletons.release(POVERTY));

        assertThat(releases).allSatisfy(release -> {
            Track change = release.tracks().stream()
                    .filter(track -> track.purpose() == Purpose.CHANGE)
                    .findFirst()
                    .orElseThrow();
            assertThat(change.steps())
                    .extracting(StepSpec::kind)
                    .containsSubsequence(StepKind.HEARING, StepKind.DECISION);
        });
        assertThat(Skeletons.step(POVERTY, "termination", "second-survey").reopens())
                .contains("notice");
    }

    @Test
    void a_notice_hangs_inside_the_limit_of_minimum_living_and_outside_that_of_medical_aid() {
        assertThat(Skeletons.step(LIVING, "ordinary", "notice")
                        .notice()
                        .orElseThrow()
                        .insideLimit())
                .isTrue();
        Track medical = Skeletons.track("medical-insurance/medical-assistance", "on-application");
        assertThat(medical.step("notice").orElseThrow().notice().orElseThrow().insideLimit())
                .isFalse();
        assertThat(medical.pausedBy()).contains(PauseReason.PUBLIC_NOTICE);
    }

    /** 社会救助法 art. 42 spares the means of the recognised, not the township's opinion (art. 44); they are not poor by illness. */
    @Test
    void the_recognised_are_not_examined_for_medical_aid_and_a_mixed_household_always_is() {
        Track recognised = Skeletons.track(MEDICAL, "recognised");

        assertThat(Skeletons.has(recognised, StepKind.VERIFICATION)).isFalse();
        assertThat(recognised.step("opinion").orElseThrow().owner()).isEqualTo(Owner.TOWNSHIP);
        assertThat(Skeletons.release(MEDICAL).confersOn(recognised)).isEmpty();
        assertThat(Skeletons.step(MEDICAL, "on-application", "verification").condition())
                .isEqualTo(StepCondition.ALWAYS);
    }

    /** 自然灾害救助条例 art. 20 is on rebuilding alone; art. 21 leaves the way of winter-spring relief to the county. */
    @Test
    void winter_spring_relief_does_not_borrow_the_article_on_rebuilding() {
        assertThat(Skeletons.track("emergency/disaster-relief", "winter-spring").steps())
                .extracting(step -> step.basis().article())
                .doesNotContain("第二十条");
        assertThat(Skeletons.step("emergency/disaster-relief", "rebuilding", "notice")
                        .basis()
                        .article())
                .isEqualTo("第二十条");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker-living-aid", "worker-medical-aid", "golden-autumn"})
    void a_worker_is_shown_at_the_workplace_and_by_the_county_union(String item) {
        assertThat(Skeletons.track("trade-union/" + item, "ordinary").steps())
                .filteredOn(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                .extracting(StepSpec::code)
                .containsExactly("workplace-notice", "county-notice");
    }

    @Test
    void whoever_is_known_need_not_be_identified_by_the_police() {
        assertThat(Skeletons.step("health/emergency-treatment", "hospital", "identity-check")
                        .condition())
                .isEqualTo(StepCondition.IF_NEEDED);
    }

    @Test
    void a_child_gets_the_certificate_without_a_notice_and_the_province_has_the_last_word() {
        Track child = Skeletons.track(CERTIFICATE, "certificate-minor");

        assertThat(Skeletons.has(child, StepKind.PUBLIC_NOTICE)).isFalse();
        assertThat(child.step("final-appraisal").orElseThrow().starts()).isEqualTo(StepStart.after("objection"));
    }

    /** The text was not at hand, only quotations of it. */
    @Test
    void every_citation_of_the_certificate_rules_says_that_it_was_quoted() {
        assertThat(Skeletons.bases(Skeletons.release(CERTIFICATE)).map(LegalBasis::citation))
                .filteredOn(text -> text.contains("残疾人证管理办法"))
                .isNotEmpty()
                .allMatch(text -> text.endsWith("（据转引）"));
    }

    @Test
    void five_working_days_of_notice_and_ten_of_review_stand_before_a_disability_certificate() {
        Limit notice = Skeletons.step("disabled-federation/disability-certificate", "certificate", "notice")
                .notice()
                .orElseThrow()
                .days();
        Track track = Skeletons.track("disabled-federation/disability-certificate", "certificate");

        assertThat(notice).isEqualTo(Limit.working(5, notice.basis()));
        assertThat(track.decision().limit().orElseThrow().amount()).isEqualTo(10);
        assertThat(track.step("appraisal").orElseThrow().owner()).isEqualTo(Owner.INSTITUTION);
        assertThat(track.remedy()).contains("十个工作日");
    }

    private static Optional<Integer> calendarDays(StepSpec step) {
        return step.limit().filter(limit -> limit.kind() == DayKind.CALENDAR).map(Limit::amount);
    }
}

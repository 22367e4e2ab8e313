package org.yimen.plugins.civilaffairs.internal.minimumliving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;
import org.yimen.testkit.Member;

class MinimumLivingProcedureTest {
    private final MinimumLivingItem item = new MinimumLivingItem();
    private final ItemRelease release = item.release();
    private final Track track = release.tracks().get(0);

    // 低保办法 art. 22; 2022 notice, part 4(一)
    @Test
    void the_whole_takes_30_working_days_45_extended_20_delegated() {
        Limit limit = track.limit().orElseThrow();

        assertThat(limit.amount()).isEqualTo(30);
        assertThat(limit.kind()).isEqualTo(DayKind.WORKING);
        assertThat(limit.extended()).contains(45);
        assertThat(limit.extensionReasons()).containsExactly("公示有异议", "人户分离", "异地申办", "家庭经济状况调查难度较大");
        assertThat(track.delegable().orElseThrow().amount()).isEqualTo(20);
        assertThat(track.pausedBy()).isEmpty();
    }

    // 低保办法 art. 15 to 17
    @Test
    void survey_and_check_are_begun_in_3_working_days() {
        assertThat(step("survey").begin().orElseThrow().amount()).isEqualTo(3);
        assertThat(step("survey").signatures()).isEqualTo(2);
        assertThat(step("check").begin().orElseThrow().amount()).isEqualTo(3);
        assertThat(step("check").owner()).isEqualTo(Owner.DEPARTMENT);
        assertThat(step("check").starts().steps()).containsExactly("check-request");
    }

    // 低保办法 art. 18, 19
    @Test
    void the_opinion_needs_survey_check_and_recheck() {
        assertThat(step("opinion").starts().steps()).containsExactlyInAnyOrder("survey", "check", "recheck");
        assertThat(step("recheck").condition()).isEqualTo(StepCondition.IF_CHECK_DISPUTED);
    }

    // 低保办法 art. 19: seven days, plain ones; inside the limit (no text suspends it).
    @Test
    void the_notice_hangs_seven_calendar_days_inside_the_limit() {
        assertThat(step("notice").notice().orElseThrow().days().amount()).isEqualTo(7);
        assertThat(step("notice").notice().orElseThrow().days().kind()).isEqualTo(DayKind.CALENDAR);
        assertThat(step("notice").notice().orElseThrow().insideLimit()).isTrue();
        assertThat(step("dispute").condition()).isEqualTo(StepCondition.IF_DISPUTED);
    }

    // 低保办法 art. 20, 21
    @Test
    void the_county_decides_in_10_working_days_and_tells_a_refusal_in_3() {
        assertThat(track.decision().limit().orElseThrow().amount()).isEqualTo(10);
        assertThat(track.decision().confirmed()).isTrue();
        assertThat(step("home-visit").condition()).isEqualTo(StepCondition.IF_RELATIVE_OR_COMPLAINT);
        assertThat(track.refusalTold().orElseThrow().amount()).isEqualTo(3);
    }

    // The stages before the notice, the notice's five working days and the decision fit into the whole.
    @Test
    void the_default_stages_fit_into_the_whole() {
        int check = step("check-request").limit().orElseThrow().amount()
                + step("check").limit().orElseThrow().amount();
        int inquiry = Math.max(step("survey").limit().orElseThrow().amount(), check);

        assertThat(inquiry + step("opinion").limit().orElseThrow().amount() + 6 + 10)
                .isLessThanOrEqualTo(30);
    }

    // 低保办法 art. 31; 2022 notice, part 1(三)
    @Test
    void reviews_come_yearly_or_half_yearly_and_the_exit_is_gradual() {
        assertThat(release.review().orElseThrow().months()).isEqualTo(12);
        assertThat(release.review().orElseThrow().unsteadyMonths()).isEqualTo(6);
        assertThat(release.review().orElseThrow().gradualExit().orElseThrow().months())
                .isEqualTo(6);
    }

    @Test
    void the_grant_confers_the_status_without_end_and_excludes_extreme_poverty() {
        assertThat(release.statuses().confers()).containsEntry(Statuses.MINIMUM_LIVING, 0);
        assertThat(release.statuses().excludes()).containsExactly(Statuses.EXTREME_POVERTY);
    }

    // 社会救助法 art. 62; 低保办法 art. 6; 2022 notice, part 1(二)
    @Test
    void papers_follow_the_answers() {
        Application plain = Samples.asHousehold(Samples.familyOfThree()).build();
        Application byAgent = Samples.asHousehold(Samples.familyOfThree()
                        .set("agent", "present", true)
                        .set("agent", "kind", "VILLAGE")
                        .person("employment", "FARMING")
                        .set("bank-account", "keptByOthers", true))
                .build();

        assertThat(types(plain))
                .contains(MaterialTypes.SIGNED_APPLICATION, MaterialTypes.CHECK_AUTHORISATION, MaterialTypes.BANK_CARD)
                .doesNotContain(
                        MaterialTypes.MANDATE, MaterialTypes.INCOME_STATEMENT, MaterialTypes.PROPERTY_STATEMENT);
        assertThat(types(byAgent))
                .contains(
                        MaterialTypes.MANDATE, MaterialTypes.INCOME_STATEMENT, "civil-affairs.card-custody-agreement");
    }

    // 低保办法 art. 4 asks for writing, 社会救助法 art. 40 for the consent.
    @Test
    void each_signed_paper_names_its_own_rule() {
        assertThat(item.materials(Samples.asHousehold(Samples.familyOfThree()).build()))
                .filteredOn(need -> need.obtainedBy() == ObtainedBy.APPLICANT)
                .extracting(need -> need.type() + " " + need.basis().citation())
                .contains("signed-application 《最低生活保障审核确认办法》第四条", "check-authorisation 《社会救助法》第四十条");
    }

    // 低保办法 art. 7(三); 2022 notice, part 1(二): a grown student's schooling is promised, a child's is not asked.
    @Test
    void schooling_is_promised_for_grown_students_alone() {
        Application application = Samples.asHousehold(Samples.familyOfThree()
                        .with(Member.child("大学生").born(2006, 1, 1).set("employment", "STUDENT"))
                        .with(Member.child("小学生").born(2016, 1, 1).set("employment", "STUDENT")))
                .build();

        assertThat(item.materials(application))
                .filteredOn(need -> need.type().equals(MaterialTypes.SCHOOL_PROOF))
                .extracting(need -> need.subject() + " " + need.obtainedBy())
                .containsExactly("member:2 COMMITMENT");
    }

    // 社会救助法 art. 70(一): nobody is turned away for want of a paper he cannot have.
    @Test
    void someone_without_papers_yet_is_asked_for_none() {
        Application application = Samples.asHousehold(Samples.familyOfThree().person("idType", "NONE_YET"))
                .build();

        assertThat(types(application)).doesNotContain(MaterialTypes.ID_CARD);
    }

    // 低保办法 art. 34
    @Test
    void three_refusals_of_work_are_pointed_out() {
        assertThat(codesAfterRefusals(3)).contains("refused-work");
        assertThat(codesAfterRefusals(2)).doesNotContain("refused-work");
    }

    private List<String> codesAfterRefusals(int times) {
        Application application = Samples.asHousehold(Samples.familyOfThree()
                        .set("employment", "workers", List.of(Map.of("holder", "applicant", "refusedOffers", times))))
                .build();
        return item.validate(application).stream().map(Finding::code).toList();
    }

    private List<String> types(Application application) {
        return item.materials(application).stream().map(need -> need.type()).toList();
    }

    private StepSpec step(String code) {
        return track.step(code).orElseThrow();
    }
}

package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.Purpose;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

final class ExtremePovertyProcedureTest {
    private final ExtremePovertySupport item = new ExtremePovertySupport();

    /** 特困人员认定办法 art. 13, 15, 16, 18. */
    @Test
    void adult_track_keeps_the_measures_limits() {
        Track adult = track("adult");

        assertThat(adult.step("opinion").orElseThrow().limit())
                .map(Limit::amount)
                .contains(15);
        assertThat(adult.step("opinion").orElseThrow().limitStarts()).isEqualTo(StepStart.onAccepted());
        Limit notice = adult.step("notice").orElseThrow().notice().orElseThrow().days();
        assertThat(notice.amount()).isEqualTo(7);
        assertThat(notice.kind()).isEqualTo(DayKind.CALENDAR);
        assertThat(adult.step("resurvey").orElseThrow().reopens()).contains("notice");
        assertThat(adult.step("random-check").orElseThrow().draw().orElseThrow().percent())
                .isEqualTo(30);
        assertThat(adult.decision().limit()).map(Limit::amount).contains(15);
        assertThat(adult.refusalTold()).map(Limit::amount).contains(3);
    }

    /** Opinion of 2019, part 2(2): 不宜设置公示环节; 社会救助法 art. 11. */
    @ParameterizedTest
    @ValueSource(strings = {"minor", "orphan", "unsupported-child"})
    void childrens_tracks_hang_nothing_out(String code) {
        assertThat(track(code).steps())
                .extracting(step -> step.kind())
                .doesNotContain(StepKind.PUBLIC_NOTICE, StepKind.PUBLICATION);
    }

    @ParameterizedTest
    @CsvSource({"orphan,10,10", "unsupported-child,15,15"})
    void childrens_schemes_have_their_own_limits(String code, int township, int county) {
        assertThat(track(code).step("opinion").orElseThrow().limit())
                .map(Limit::amount)
                .contains(township);
        assertThat(track(code).decision().limit()).map(Limit::amount).contains(county);
    }

    /** 特困人员认定办法 art. 17: the county keeps the file and gives the support. */
    @ParameterizedTest
    @ValueSource(strings = {"adult", "minor"})
    void county_keeps_the_file(String code) {
        assertThat(track(code).step("delivery").orElseThrow().owner()).isEqualTo(Owner.DEPARTMENT);
    }

    /** 特困人员认定办法 art. 9: one status, not two. */
    @ParameterizedTest
    @CsvSource({"adult,extreme-poverty", "minor,extreme-poverty", "orphan,orphan", "unsupported-child,unsupported-child"
    })
    void each_track_confers_its_own_status(String code, String status) {
        assertThat(item.release().confersOn(track(code))).containsExactly(status);
    }

    /** 社会救助法 art. 48. */
    @Test
    void nobody_is_cut_off_unheard() {
        Track ending = track("ending");

        assertThat(ending.purpose()).isEqualTo(Purpose.CHANGE);
        assertThat(ending.steps()).extracting(step -> step.kind()).contains(StepKind.HEARING);
    }

    /** 特困人员认定办法 art. 23: within ten working days of the report; 社会救助法 art. 48 if it costs money. */
    @Test
    void changed_self_care_is_appraised_again_in_ten_working_days() {
        Track reappraisal = track("reappraisal");

        assertThat(reappraisal.purpose()).isEqualTo(Purpose.CHANGE);
        assertThat(reappraisal.step("appraisal").orElseThrow().limit())
                .map(Limit::amount)
                .contains(10);
        assertThat(reappraisal.step("hearing").orElseThrow().kind()).isEqualTo(StepKind.HEARING);
    }

    private Track track(String code) {
        return item.release().track(code).orElseThrow();
    }
}

package org.yimen.spi.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.yimen.spi.procedure.Steps.BASIS;
import static org.yimen.spi.procedure.Steps.decision;
import static org.yimen.spi.procedure.Steps.track;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.procedure.Purpose;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

class ItemReleaseTest {
    private static final Track USUAL = track(decision(StepStart.onAccepted()));

    @ParameterizedTest
    @CsvSource({"2026-06-30, false", "2026-07-01, true", "2027-06-30, true", "2027-07-01, false"})
    void a_release_is_taken_from_its_first_to_its_last_day(LocalDate day, boolean effective) {
        assertThat(release(List.of(USUAL), StatusRules.none()).effectiveOn(day)).isEqualTo(effective);
    }

    @Test
    void a_release_has_a_way_for_applications_first_and_no_two_of_one_code() {
        assertThatIllegalArgumentException().isThrownBy(() -> release(List.of(), StatusRules.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release(List.of(USUAL, USUAL), StatusRules.none()))
                .withMessageContaining("two tracks");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> release(List.of(with(Purpose.CHANGE, null)), StatusRules.none()))
                .withMessageContaining("application");
    }

    @Test
    void a_track_confers_only_what_its_item_does() {
        Track orphans = with(Purpose.APPLICATION, Optional.of(List.of(Statuses.ORPHAN)));
        StatusRules rules =
                new StatusRules(Map.of(Statuses.ORPHAN, 0, Statuses.EXTREME_POVERTY, 0), null, null, null, null);

        assertThat(release(List.of(orphans), rules).confersOn(orphans)).containsExactly(Statuses.ORPHAN);
        assertThat(release(List.of(USUAL), rules).confersOn(USUAL))
                .containsExactlyInAnyOrder(Statuses.ORPHAN, Statuses.EXTREME_POVERTY);
        assertThatIllegalArgumentException().isThrownBy(() -> release(List.of(orphans), StatusRules.none()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StatusRules(
                        Map.of(), null, null, null, Map.of(Statuses.ORPHAN, new ValidityRule(null, BASIS))));
    }

    @Test
    void a_later_version_is_greater_by_number_not_by_letters() {
        List<String> sorted = List.of("1.10.0", "1.9.9", "1.9.10", "0.99.0").stream()
                .map(ItemVersion::parse)
                .sorted()
                .map(ItemVersion::toString)
                .toList();

        assertThat(sorted).containsExactly("0.99.0", "1.9.9", "1.9.10", "1.10.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "v1.0.0", "1.0.0-SNAPSHOT", "-1.0.0", "1.0.0.0"})
    void what_is_no_version_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemVersion.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"civil-affairs", "civil-affairs/", "Civil/x", "a/b/c", "civil_affairs/x", "民政/低保", "a-/b"})
    void what_is_no_code_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCode.parse(text));
    }

    @Test
    void a_status_holds_from_its_first_to_its_last_day() {
        RecognisedStatus status = new RecognisedStatus(
                Statuses.RIGID_EXPENSE,
                "household",
                LocalDate.of(2026, 3, 1),
                Optional.of(LocalDate.of(2027, 2, 28)),
                "案卷");

        assertThat(status.holdsOn(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(status.holdsOn(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(status.holdsOn(LocalDate.of(2027, 2, 28))).isTrue();
        assertThat(status.holdsOn(LocalDate.of(2027, 3, 1))).isFalse();
    }

    @Test
    void one_reason_against_outweighs_any_open_one() {
        Reason fits = Reason.forIt("收入低于标准", BASIS);
        Reason open = Reason.open("财产待核对", BASIS, "信息核对");
        Reason against = Reason.against("已是特困人员", BASIS);

        assertThat(outlook(fits)).isEqualTo(Assessment.Outlook.LIKELY);
        assertThat(outlook(fits, open)).isEqualTo(Assessment.Outlook.UNDECIDED);
        assertThat(outlook(open, against, fits)).isEqualTo(Assessment.Outlook.UNLIKELY);
        assertThatIllegalArgumentException().isThrownBy(() -> Assessment.of(List.of(), Optional.empty()));
    }

    private static Assessment.Outlook outlook(Reason... reasons) {
        return Assessment.of(List.of(reasons), Optional.empty()).outlook();
    }

    private static Track with(Purpose purpose, Optional<List<String>> confers) {
        return new Track(
                "other",
                "办理",
                USUAL.steps(),
                null,
                null,
                null,
                null,
                null,
                null,
                "可以依法申请行政复议",
                null,
                null,
                null,
                null,
                null,
                confers,
                null,
                purpose);
    }

    private static ItemRelease release(List<Track> tracks, StatusRules statuses) {
        return new ItemRelease(
                new ReleaseId(ItemCode.parse("civil-affairs/example"), ItemVersion.parse("1.0.0")),
                "民政局",
                "示例事项",
                null,
                CatalogueGroup.EIGHT,
                LawGroup.BASIC,
                List.of(BASIS),
                LocalDate.of(2026, 7, 1),
                Optional.of(LocalDate.of(2027, 6, 30)),
                null,
                List.of(Venue.HUKOU),
                Claimant.HOUSEHOLD,
                tracks,
                statuses,
                null,
                null,
                null,
                true,
                null);
    }
}

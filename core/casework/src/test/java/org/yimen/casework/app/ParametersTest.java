package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.app.Town.must;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;

/** The city's own numbers: which one holds where, for whom and when. */
class ParametersTest {
    private static final String STANDARD = CommonParameters.MINIMUM_LIVING_STANDARD.key();

    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);

    @AfterEach
    void close() {
        town.close();
    }

    private void set(String key, String region, AreaKind area, String from, String until, String value) {
        must(town.parameterDesk.set(
                Town.actor("省管理员", org.yimen.casework.access.Role.SYSTEM_ADMIN, "370000000000", ""),
                new ParameterDesk.Setting(
                        key,
                        region,
                        Optional.ofNullable(area),
                        LocalDate.parse(from),
                        Optional.ofNullable(until).map(LocalDate::parse),
                        new BigDecimal(value),
                        "临民发〔2026〕1号")));
        town.time.goTo(town.time.today());
    }

    private BigDecimal read(ParameterSpec spec, AreaKind area, String appliedOn, String on) {
        return new ParameterBook(
                        List.of(spec),
                        town.stores.parameters().ofKeys(Set.of(spec.key())),
                        new ParameterBook.Question(Town.STREET, area, LocalDate.parse(appliedOn), LocalDate.parse(on)))
                .number(spec.key());
    }

    private BigDecimal standard(AreaKind area, String on) {
        return read(CommonParameters.MINIMUM_LIVING_STANDARD, area, on, on);
    }

    @Test
    void untilTheCitySetsAValueTheDeclaredDefaultHolds() {
        assertThat(standard(AreaKind.URBAN, "2026-08-03")).isEqualByComparingTo("798.10");
        assertThat(standard(AreaKind.RURAL, "2026-08-03")).isEqualByComparingTo("593.90");
    }

    @Test
    void theSmallestRegionAroundTheCaseWins() {
        set(STANDARD, "371302000000", null, "2026-01-01", null, "900");
        set(STANDARD, "370000000000", null, "2026-01-01", null, "850");
        set(STANDARD, Town.OTHER_STREET, null, "2026-01-01", null, "1");
        assertThat(standard(AreaKind.URBAN, "2026-08-03")).isEqualByComparingTo("900");
    }

    @Test
    void aValueForTheKindOfAreaWinsOverOneForBoth() {
        set(STANDARD, "371302000000", AreaKind.RURAL, "2026-01-01", null, "700");
        set(STANDARD, "371302000000", null, "2026-01-01", null, "900");
        assertThat(standard(AreaKind.RURAL, "2026-08-03")).isEqualByComparingTo("700");
        assertThat(standard(AreaKind.URBAN, "2026-08-03")).isEqualByComparingTo("900");
    }

    @Test
    void aValueHoldsFromItsFirstToItsLastDay() {
        set(STANDARD, "371302000000", null, "2026-02-28", "2026-03-01", "900");
        assertThat(standard(AreaKind.URBAN, "2026-02-27")).isEqualByComparingTo("798.10");
        assertThat(standard(AreaKind.URBAN, "2026-02-28")).isEqualByComparingTo("900");
        assertThat(standard(AreaKind.URBAN, "2026-03-01")).isEqualByComparingTo("900");
        assertThat(standard(AreaKind.URBAN, "2026-03-02")).isEqualByComparingTo("798.10");
    }

    @Test
    void someNumbersGoByTheDayOfApplicationAndSomeByTheDayOfDecision() {
        ParameterSpec applied = new ParameterSpec(
                "civil-affairs.bound",
                "界限",
                "元",
                BigDecimal.ONE,
                Optional.empty(),
                LegalBasis.platformDefault("测试"),
                DateBasis.APPLICATION);
        town.stores
                .parameters()
                .add(new org.yimen.casework.domain.LocalParameter(
                        "1",
                        applied.key(),
                        "371302000000",
                        Optional.empty(),
                        LocalDate.of(2026, 9, 1),
                        Optional.empty(),
                        BigDecimal.TEN,
                        "文件",
                        town.work.moment(town.admin)));
        set(STANDARD, "371302000000", null, "2026-09-01", null, "900");
        assertThat(read(applied, AreaKind.URBAN, "2026-08-31", "2026-09-15")).isEqualByComparingTo("1");
        assertThat(read(applied, AreaKind.URBAN, "2026-09-01", "2026-09-15")).isEqualByComparingTo("10");
        assertThat(read(CommonParameters.MINIMUM_LIVING_STANDARD, AreaKind.URBAN, "2026-08-31", "2026-09-15"))
                .isEqualByComparingTo("900");
    }

    @Test
    void theDecisionRecordsTheValueItUsedAndLaterValuesDoNotTouchIt() {
        set(STANDARD, "371302000000", null, "2026-01-01", null, "900");
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        journey.decide(allowance, Journey.grant());
        set(STANDARD, "371302000000", null, "2026-01-01", null, "1000");
        assertThat(journey.handling(allowance).decision().orElseThrow().parameters())
                .isEqualTo(Map.of(STANDARD, new BigDecimal("900")));
        assertThat(journey.handling(allowance)
                        .decision()
                        .orElseThrow()
                        .benefit()
                        .orElseThrow()
                        .amount())
                .isEqualByComparingTo("1700");
    }

    @Test
    void anItemThatReadsWhatItDidNotDeclareIsAtFault() {
        ParameterBook book = new ParameterBook(
                List.of(),
                List.of(),
                new ParameterBook.Question(Town.STREET, AreaKind.URBAN, town.time.today(), town.time.today()));
        assertThatThrownBy(() -> book.number("civil-affairs.unknown")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePlatformsOwnLimitsAreParametersToo() {
        set("core.first-check-days", Town.STREET, null, "2026-01-01", null, "3");
        Journey journey = Journey.received(town, Family.usual(), allowance);
        assertThat(journey.handling(allowance)
                        .clock("first-check")
                        .orElseThrow()
                        .amount())
                .isEqualTo(3);
    }

    @Test
    void theCitySaysFromWhenARefusalIsToBeToldAndWhenAClockTurnsAmber() {
        set("core.refusal-from-receipt", Town.STREET, null, "2026-01-01", null, "1");
        set("core.amber-percent", Town.STREET, null, "2026-01-01", null, "20");
        Journey journey = Journey.received(town, Family.usual(), allowance).upToDecision(allowance);
        town.time.goTo("2026-08-19");
        var view = must(town.inquiry.handlingView(town.handler, journey.of(allowance)));
        var whole = view.handling().clock("whole").orElseThrow();
        assertThat(view.watch().statusOf(whole))
                .as("six of thirty working days after the notice came down")
                .isEqualTo(org.yimen.casework.clock.ClockStatus.AMBER);
        journey.decide(allowance, Journey.refusal());
        assertThat(journey.handling(allowance).clock("refusal").orElseThrow().start())
                .as("the day on which the department signed for it")
                .isEqualTo("2026-08-03");
    }

    private List<String> faults(String key, String region, String until, String value, String source) {
        Refusal refusal = town.refused(() -> town.parameterDesk.set(
                town.admin,
                new ParameterDesk.Setting(
                        key,
                        region,
                        Optional.empty(),
                        LocalDate.of(2026, 1, 1),
                        Optional.ofNullable(until).map(LocalDate::parse),
                        new BigDecimal(value),
                        source)));
        return refusal.findings().stream().map(Finding::code).toList();
    }

    @Test
    void everythingThatIsWrongWithASettingIsToldAtOnce() {
        assertThat(faults("civil-affairs.unknown", "37", "2025-12-31", "-1", " "))
                .containsExactlyInAnyOrder(
                        "unknown-parameter", "region-invalid", "source-missing", "value-negative", "until-before-from");
    }

    @Test
    void aLimitIsAWholeNumberOfDaysThatAClockCanRun() {
        assertThat(faults("core.dispatch-days", Town.STREET, null, "1.5", "文件")).containsExactly("days-invalid");
        assertThat(faults("core.dispatch-days", Town.STREET, null, "4000", "文件"))
                .containsExactly("days-invalid");
    }

    /** A standard of a thousand million yuan would make every benefit nonsense until somebody looked. */
    @Test
    void aValueKeepsToWhatItsUnitCanMean() {
        assertThat(faults(STANDARD, Town.STREET, null, "10000000.01", "文件")).containsExactly("value-too-large");
        assertThat(faults(STANDARD, Town.STREET, null, "1e29", "文件")).containsExactly("value-too-large");
        assertThat(faults("core.amber-percent", Town.STREET, null, "1000.1", "文件"))
                .containsExactly("value-too-large");
        assertThat(faults(STANDARD, Town.STREET, null, "798.12345", "文件")).containsExactly("value-too-precise");
        assertThat(faults(STANDARD, Town.STREET, null, "1e-1000000", "文件")).containsExactly("value-too-precise");
        set(STANDARD, "371302000000", null, "2026-01-01", null, "10000000.0000");
        set("core.amber-percent", Town.STREET, null, "2026-01-01", null, "66.6667");
    }

    @Test
    void aValueOutsideItsBoundIsPointedTo() {
        Refusal refusal = town.refused(() -> town.parameterDesk.set(
                town.admin,
                new ParameterDesk.Setting(
                        STANDARD,
                        Town.STREET,
                        Optional.empty(),
                        LocalDate.of(2026, 1, 1),
                        Optional.empty(),
                        new BigDecimal("1000000000"),
                        "文件")));
        assertThat(refusal.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/value");
            assertThat(finding.message()).contains("最低生活保障标准", "10000000元/人·月");
        });
    }

    @Test
    void whoeverSetsAValueOutsideTheOwnRegionIsRefused() {
        assertThat(town.refused(() -> town.parameterDesk.set(
                                town.admin,
                                new ParameterDesk.Setting(
                                        STANDARD,
                                        "370000000000",
                                        Optional.empty(),
                                        LocalDate.of(2026, 1, 1),
                                        Optional.empty(),
                                        BigDecimal.ONE,
                                        "文件")))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}

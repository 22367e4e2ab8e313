package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Moment;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Counter;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.item.Venue;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Season;

/** What the platform itself finds around an application. */
class SurroundingsTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final SampleItem schoolAid = SampleItems.schoolAid();
    private final Town town = new Town();

    @AfterEach
    void close() {
        town.close();
    }

    private List<Finding> check(Family family, SampleItem item) {
        town.offering(item);
        return must(town.intake.check(town.clerk, Journey.drafted(town, family, item).id))
                .findings();
    }

    private static Optional<Finding> of(List<Finding> findings, String code) {
        return findings.stream().filter(finding -> finding.code().equals(code)).findFirst();
    }

    private static Finding the(List<Finding> findings, String code) {
        return of(findings, code).orElseThrow(() -> new AssertionError("no " + code + " in " + findings));
    }

    @Test
    void whoeverIsRegisteredHereAppliesHere() {
        assertThat(of(check(Family.usual(), allowance), "other-jurisdiction")).isEmpty();
    }

    @Test
    void whoeverIsRegisteredElsewhereIsShownTheWindowThere() {
        Finding finding =
                the(check(Family.usual().person("hukouRegion", "371311002205"), allowance), "other-jurisdiction");
        assertThat(finding.message()).contains("户籍所在地").contains("罗庄街道社会救助服务窗口").contains("0539-2000001");
        assertThat(finding.isError()).isFalse();
    }

    @Test
    void whereNoWindowIsKnownTheTownshipIsNamed() {
        Finding finding =
                the(check(Family.usual().person("hukouRegion", "110101001001"), allowance), "other-jurisdiction");
        assertThat(finding.message()).contains("户籍所在地乡镇人民政府（街道办事处）");
    }

    @Test
    void aResidencePermitMakesThePlaceOfResidenceARightOne() {
        Family moved = Family.usual()
                .person("hukouRegion", "371311002205")
                .person("residenceRegion", "371302001201")
                .person("residencePermit", true);
        assertThat(of(check(moved, allowance), "other-jurisdiction")).isEmpty();
        Family withoutPermit =
                Family.usual().person("hukouRegion", "371311002205").person("residenceRegion", "371302001201");
        assertThat(of(check(withoutPermit, allowance), "other-jurisdiction")).isPresent();
    }

    @Test
    void urgentAidIsAppliedForWhereItHappened() {
        SampleItem urgent = new SampleItem(
                Releases.of(certificate.release()).venues(Venue.EMERGENCY_PLACE).made(),
                SampleItems.form(
                        Map.of(),
                        List.of(),
                        SampleItems.uses("person", "name", "idType", "idNumber"),
                        SampleItems.uses("household-members"),
                        SampleItems.uses("emergency", "region")));
        List<Finding> elsewhere = check(Family.usual().fact("emergency", Map.of("region", "371311002205")), urgent);
        assertThat(the(elsewhere, "other-jurisdiction").message())
                .contains("急难发生地")
                .contains("罗庄街道");
    }

    @Test
    void whatTheSchoolTakesIsRegisteredAndForwarded() {
        assertThat(the(check(Family.usual(), schoolAid), "applied-elsewhere").message())
                .contains("就读学校")
                .contains("转交");
    }

    @Test
    void aPersonInAnotherLiveCaseIsToldAtTheIdNumber() {
        town.offering(allowance, certificate);
        Journey first = Journey.accepted(town, Family.usual(), certificate);
        Family second = Family.of(Family.idNumber(LocalDate.of(1955, 3, 3), 7))
                .alone()
                .member("父亲", "PARENT", Family.usual().idNumber);
        Journey journey = Journey.drafted(town, second, allowance);
        Finding finding = the(must(town.intake.check(town.clerk, journey.id)).findings(), "person-in-live-case");
        assertThat(finding.pointer()).isEqualTo("/facts/household-members/members/0/idNumber");
        assertThat(finding.message())
                .contains(first.file().receiptNumber().orElseThrow())
                .contains("银雀山街道");
        must(town.withdrawing.withdraw(town.clerk, first.id, Optional.empty(), "撤回"));
        assertThat(of(must(town.intake.check(town.clerk, journey.id)).findings(), "person-in-live-case"))
                .isEmpty();
    }

    private static Season season(int from, int to) {
        return new Season(MonthDay.of(from, 1), MonthDay.of(to, 28), SampleItems.LAW, Optional.empty());
    }

    @Test
    void aNumberKnownUnderAnotherNameIsToldWithoutTheName() {
        town.offering(allowance);
        Journey.registered(town, Family.usual(), allowance);
        List<Finding> findings = must(town.intake.check(
                        town.clerk, Journey.drafted(town, Family.usual().person("name", "另一个人"), allowance).id))
                .findings();
        assertThat(the(findings, "person-other-name").message()).doesNotContain(Family.NAME);
        assertThat(the(findings, "person-other-name").pointer()).isEqualTo("/facts/person/idNumber");
    }

    @Test
    void outOfSeasonIsAWarningThatNamesTheSeason() {
        SampleItem winter = certificate.as(
                release -> Releases.of(release).season(season(11, 2)).made());
        Finding finding = the(check(Family.usual(), winter), "out-of-season");
        assertThat(finding.message()).contains("11月1日至2月28日");
        assertThat(finding.isError()).isFalse();
        town.time.goTo("2027-01-15");
        assertThat(of(
                        check(Family.usual(), winter.as(release -> Releases.of(release)
                                .version("1.0.1")
                                .made())),
                        "out-of-season"))
                .isEmpty();
    }

    @Test
    void anAnnouncedWindowIsOpenOnlyWhileItsParameterSaysSo() {
        ParameterSpec open = new ParameterSpec(
                "disabled-federation.open",
                "申报窗口",
                "",
                BigDecimal.ZERO,
                Optional.empty(),
                LegalBasis.platformDefault("每年公告"),
                DateBasis.APPLICATION);
        SampleItem announced = certificate.as(release -> Releases.of(release)
                .season(new Season(MonthDay.of(1, 1), MonthDay.of(12, 31), SampleItems.LAW, Optional.of(open.key())))
                .parameters(open)
                .made());
        assertThat(of(check(Family.usual(), announced), "out-of-season")).isPresent();
        town.stores.parameters().add(parameter(open.key(), 1));
        assertThat(of(
                        check(Family.usual(), announced.as(release -> Releases.of(release)
                                .version("1.0.1")
                                .made())),
                        "out-of-season"))
                .isEmpty();
    }

    private LocalParameter parameter(String key, int value) {
        return new LocalParameter(
                "p-" + key,
                key,
                "371300000000",
                Optional.empty(),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                BigDecimal.valueOf(value),
                "临民发〔2026〕1号",
                new Moment(town.time.now(), new org.yimen.casework.domain.By("a", "管理员")));
    }

    @Test
    void theSeasonOfTheChosenWayCounts() {
        var usual = certificate.release().tracks().get(0);
        SampleItem item = certificate.as(release -> Releases.of(release)
                .tracks(usual, Tracks.varied(usual, "autumn", Optional.empty(), List.of(season(9, 10), season(3, 4))))
                .made());
        item.track = application -> application.answers().text("/holder").isPresent() ? "autumn" : "usual";
        assertThat(of(check(Family.usual(), item), "out-of-season")).isEmpty();
        Family autumn = Family.usual().item("disabled-federation", "certificate", Map.of("holder", "member:0"));
        Finding finding = the(
                check(
                        autumn,
                        item.as(release -> Releases.of(release).version("1.0.1").made())),
                "out-of-season");
        assertThat(finding.message()).contains("9月1日至10月28日").contains("3月1日至4月28日");
    }

    @Test
    void consentToTheCheckIsDemandedOnlyOnWaysThatExamineMeans() {
        var usual = allowance.release().tracks().get(0);
        SampleItem item = allowance.as(release -> Releases.of(release)
                .tracks(usual, Tracks.varied(usual, "small", Optional.of(false), List.of()))
                .made());
        Family silent = Family.usual().fact("consents", Map.of());
        item.track = application -> "usual";
        assertThat(check(silent, item)).extracting(Finding::pointer).contains("/facts/consents/checkAuthorised");
        item.track = application -> "small";
        SampleItem small =
                item.as(release -> Releases.of(release).version("1.0.1").made());
        assertThat(check(silent, small)).extracting(Finding::pointer).doesNotContain("/facts/consents/checkAuthorised");
    }

    private String person(Journey journey, String subject) {
        return journey.file().household().personOf(subject).orElseThrow();
    }

    private void holds(String person, String status, String source) {
        town.stores
                .register()
                .add(new HeldStatus(
                        person + status, person, status, LocalDate.of(2026, 1, 1), Optional.empty(), source));
    }

    @Test
    void aStatusThatTheItemDependsOnIsLookedUpForTheWholeHousehold() {
        SampleItem dependent = certificate.as(release -> Releases.of(release)
                .statuses(new StatusRules(Map.of(), List.of(Statuses.MINIMUM_LIVING), List.of(), List.of(), Map.of()))
                .version("1.0.4")
                .made());
        assertThat(the(check(Family.usual(), dependent), "status-not-on-register")
                        .isError())
                .isFalse();
        Journey journey = Journey.registered(town, Family.usual(), dependent);
        holds(journey.file().household().personOf("member:0").orElseThrow(), Statuses.MINIMUM_LIVING, "受理编号1");
        assertThat(of(must(town.intake.check(town.clerk, journey.id)).findings(), "status-not-on-register"))
                .isEmpty();
    }

    @Test
    void anExcludingStatusIsToldForTheMemberWhoHoldsIt() {
        town.offering(allowance);
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        holds(person(journey, "member:0"), Statuses.EXTREME_POVERTY, "特困供养台账");
        Finding finding = the(must(town.intake.check(town.clerk, journey.id)).findings(), "excluded-by-status");
        assertThat(finding.message()).contains("配偶").contains("特困供养台账").doesNotContain("家庭成员已有");
    }

    @Test
    void anExcludingStatusOfSomebodyElseInTheHouseholdExcludesNoOtherBeneficiary() {
        SampleItem single = certificate.as(release -> Releases.of(release)
                .statuses(new StatusRules(
                        Map.of(Statuses.DISABLED, 0),
                        List.of(),
                        List.of(Statuses.EXTREME_POVERTY),
                        List.of(),
                        Map.of()))
                .made());
        town.offering(single);
        Family family = Family.usual().item("disabled-federation", "certificate", Map.of("holder", "member:1"));
        Journey journey = Journey.registered(town, family, single);
        holds(person(journey, "member:0"), Statuses.EXTREME_POVERTY, "台账");
        assertThat(of(must(town.intake.check(town.clerk, journey.id)).findings(), "excluded-by-status"))
                .isEmpty();
        holds(person(journey, "member:1"), Statuses.EXTREME_POVERTY, "台账");
        assertThat(the(must(town.intake.check(town.clerk, journey.id)).findings(), "excluded-by-status")
                        .message())
                .contains("子女");
    }

    private void granted(Journey journey, String subject, String cause, String on) {
        town.stores
                .register()
                .add(new GrantedBenefit(
                        subject + cause + on,
                        HandlingId.fresh(),
                        certificate.code(),
                        List.of(person(journey, subject)),
                        cause,
                        new Benefit(Benefit.Kind.CASH, BigDecimal.TEN, Benefit.Per.ONCE, Benefit.Starts.AT_ONCE, "一次性"),
                        LocalDate.parse(on),
                        LocalDate.parse(on),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Journey counting(Counter counter, Optional<String> cause, ParameterSpec... specs) {
        SampleItem item = certificate.as(release ->
                Releases.of(release).counters(counter).parameters(specs).made());
        item.cause = application -> cause;
        town.offering(item);
        return Journey.registered(town, Family.usual(), item);
    }

    private Optional<Finding> exhausted(Journey journey) {
        return of(must(town.intake.check(town.clerk, journey.id)).findings(), "granted-often-enough");
    }

    private static Counter counter(Counter.Period per, int most, boolean sameCause, String parameter, Counter.Of of) {
        return new Counter(per, most, sameCause, Optional.ofNullable(parameter), SampleItems.LAW, of);
    }

    @Test
    void onceInALifeIsOnceHoweverLongAgoForTheSamePersonOnly() {
        Journey journey = counting(counter(Counter.Period.LIFE, 1, false, null, Counter.Of.PERSON), Optional.empty());
        granted(journey, "member:0", "", "1999-12-31");
        assertThat(exhausted(journey)).isEmpty();
        granted(journey, "applicant", "", "1999-12-31");
        assertThat(exhausted(journey)).hasValueSatisfying(finding -> {
            assertThat(finding.isError()).isFalse();
            assertThat(finding.message()).contains("1次").contains("1999-12-31").contains(Family.NAME);
            assertThat(finding.basis()).contains(SampleItems.LAW);
        });
    }

    @Test
    void grantsToAnyoneOfTheHouseholdCountTogetherWhereTheCounterSaysSo() {
        Journey journey =
                counting(counter(Counter.Period.CALENDAR_YEAR, 1, false, null, Counter.Of.HOUSEHOLD), Optional.empty());
        granted(journey, "member:0", "", "2026-01-01");
        assertThat(exhausted(journey)).isPresent();
    }

    @Test
    void aCalendarYearBeginsAnewAndTwelveMonthsRunBackFromToday() {
        Journey year =
                counting(counter(Counter.Period.CALENDAR_YEAR, 1, false, null, Counter.Of.PERSON), Optional.empty());
        granted(year, "applicant", "", "2025-12-31");
        assertThat(exhausted(year)).isEmpty();
        granted(year, "applicant", "", "2026-01-01");
        assertThat(exhausted(year)).isPresent();
    }

    @Test
    void twelveMonthsRunBackFromToday() {
        Journey journey =
                counting(counter(Counter.Period.TWELVE_MONTHS, 1, false, null, Counter.Of.PERSON), Optional.empty());
        granted(journey, "applicant", "", "2025-08-03");
        assertThat(exhausted(journey)).as("a year ago to the day").isEmpty();
        granted(journey, "applicant", "", "2025-08-04");
        assertThat(exhausted(journey)).isPresent();
    }

    @Test
    void onlyGrantsForTheSameCauseCountWhereTheCounterSaysSo() {
        Journey journey =
                counting(counter(Counter.Period.CALENDAR_YEAR, 1, true, null, Counter.Of.PERSON), Optional.of("fire"));
        granted(journey, "applicant", "illness", "2026-02-01");
        assertThat(exhausted(journey)).isEmpty();
        granted(journey, "applicant", "fire", "2026-02-01");
        assertThat(exhausted(journey)).isPresent();
    }

    @Test
    void aCityMayAllowMore() {
        ParameterSpec times = new ParameterSpec(
                "disabled-federation.times",
                "次数",
                "次",
                BigDecimal.ONE,
                Optional.empty(),
                LegalBasis.platformDefault("各地自定"),
                DateBasis.APPLICATION);
        Journey journey = counting(
                counter(Counter.Period.CALENDAR_YEAR, 1, false, times.key(), Counter.Of.PERSON),
                Optional.empty(),
                times);
        granted(journey, "applicant", "", "2026-02-01");
        assertThat(exhausted(journey)).isPresent();
        town.stores.parameters().add(parameter(times.key(), 2));
        assertThat(exhausted(journey)).isEmpty();
        granted(journey, "applicant", "", "2026-02-02");
        assertThat(exhausted(journey)).isPresent();
    }
}

package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.MaterialTypes;

/** Draft, check and registration. */
class RegistrationTest {
    private final SampleItem allowance = SampleItems.allowance();
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(allowance, certificate);

    @AfterEach
    void close() {
        town.close();
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.pointer() + " " + finding.code())
                .toList();
    }

    private void arriveNewer(SampleItem item) {
        SampleItem newer =
                item.as(release -> Releases.of(release).version("2.0.0").made());
        newer.materials = application -> List.of(
                SampleItems.paper(MaterialTypes.ID_CARD, "applicant"),
                SampleItems.paper(MaterialTypes.HOUSING_PROOF, "household"),
                SampleItems.paper(MaterialTypes.BANK_CARD, "applicant"));
        newer.findings = application -> List.of(Finding.error("/applyAs", "new-rule", "新版本的新要求。"));
        town.install(newer, "digest-of-newer");
    }

    @Test
    void anItemThatIsNamedTwiceIsAskedAboutOnce() {
        ItemCode code = allowance.release().code();

        assertThat(must(town.forms.today(List.of(code, code))).parts()).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsTold_atOnce_inTheOrderOfTheForm() {
        allowance.findings = application -> List.of(Finding.error("/applyAs", "single-needs-reason", "单人户应当说明理由。"));
        Family family = Family.usual()
                .person("idNumber", "371302198002290120")
                .person("phone", "123")
                .fact("consents", Map.of("truthful", true, "checkAuthorised", false));
        Check check = must(town.intake.check(town.clerk, Journey.drafted(town, family, allowance, certificate).id));
        assertThat(codes(check.errors()))
                .contains("/facts/person/phone pattern", "/items/civil-affairs/allowance/applyAs single-needs-reason")
                .anyMatch(line -> line.startsWith("/facts/person/idNumber id-number"))
                .anyMatch(line -> line.startsWith("/facts/consents/checkAuthorised"));
        List<String> pointers = check.errors().stream().map(Finding::pointer).toList();
        assertThat(pointers.indexOf("/facts/person/idNumber"))
                .isLessThan(pointers.indexOf("/items/civil-affairs/allowance/applyAs"));
    }

    @Test
    void anApplicationCanBeCheckedWithoutBeingStored() {
        Map<String, Object> before = town.stores.everything();
        Intake.Draft draft = new Intake.Draft(
                Town.DESK.id(),
                org.yimen.casework.domain.Source.WINDOW,
                List.of(allowance.code()),
                Family.usual().answers(List.of(allowance)));
        Check check = must(town.intake.check(town.clerk, draft));
        assertThat(check.hasErrors()).isFalse();
        assertThat(town.stores.everything()).isEqualTo(before);
    }

    @Test
    void aDraftIsNotPinnedAndTakesTheNewerReleaseWhenItIsRegistered() {
        Journey journey = Journey.drafted(town, Family.usual(), allowance);
        assertThat(journey.file().selections()).extracting(Selection::pin).containsOnly(Optional.empty());
        SampleItem newer =
                allowance.as(release -> Releases.of(release).version("1.1.0").made());
        town.install(newer, "digest-of-newer");
        CaseFile file = must(town.intake.register(town.clerk, journey.id, Optional.empty()));
        assertThat(file.selections().get(0).pin()).map(Pin::release).contains(newer.id());
    }

    @Test
    void registrationPinsReleaseAndBundleAndKeepsTheRelease() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        Pin pin = journey.file().selections().get(0).pin().orElseThrow();
        assertThat(pin)
                .isEqualTo(new Pin(allowance.id(), "org.yimen.plugins.civil-affairs 1.0.0", "digest-of-civil-affairs"));
        assertThat(town.stores.releases().find(allowance.id()))
                .hasValueSatisfying(kept -> assertThat(kept.release()).isEqualTo(allowance.release()));
        assertThat(journey.file().selections().get(0).track()).contains("usual");
        assertThat(journey.file().household().countedPersons()).hasSize(3);
    }

    @Test
    void aNewerReleaseChangesNothingForARegisteredCase() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        CaseFile noticed = must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        SupplementNotice notice = noticed.openNotice().orElseThrow();
        arriveNewer(allowance);
        journey.amend();
        assertThat(journey.file().notices()).containsExactly(notice);
        assertThat(journey.file().materials()).isEqualTo(noticed.materials());
        journey.bringAll();
        must(town.acceptance.supplied(town.clerk, journey.id, Optional.empty()));
        journey.accept();
        assertThat(journey.handling(allowance).pin().release()).isEqualTo(allowance.id());
    }

    @Test
    void papersDoNotGrowAfterRegistrationWhileNoAnswerChanges() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        allowance.materials = application -> List.of(SampleItems.paper(MaterialTypes.BANK_CARD, "applicant"));
        CaseFile noticed = must(town.acceptance.issueNotice(town.clerk, journey.id, Optional.empty()));
        assertThat(noticed.openNotice().orElseThrow().missing())
                .extracting(paper -> paper.need().type())
                .containsExactly(MaterialTypes.ID_CARD, MaterialTypes.HOUSEHOLD_REGISTER);
    }

    @Test
    void aPinnedCaseIsAskedByItsOwnBundleWhereTwoEqualReleasesStandSideBySide() {
        SampleItem twin = SampleItems.certificate();
        town.remove(certificate);
        town.install(twin, "digest-of-first");
        Journey journey = Journey.registered(town, Family.usual(), certificate);
        town.install(certificate, "digest-of-second");
        assertThat(town.rules.absence(journey.file().selections().get(0).pin().orElseThrow()))
                .isEmpty();
        Pin second = new Pin(certificate.id(), "org.yimen.plugins.disabled-federation 1.0.0", "digest-of-second");
        assertThat(town.rules.of(second)).isPresent();
    }

    private Refusal notRegistered(Family family) {
        Journey journey = Journey.drafted(town, family, allowance);
        return town.refused(() -> town.intake.register(town.clerk, journey.id, Optional.empty()));
    }

    @Test
    void whoeverCannotBeIdentifiedIsNotRegistered() {
        Refusal wrongNumber = notRegistered(Family.usual().person("idNumber", "371302198002290120"));
        assertThat(wrongNumber.code()).isEqualTo("not-registrable");
        assertThat(wrongNumber.findings()).extracting(Finding::pointer).containsOnly("/facts/person/idNumber");
        assertThat(notRegistered(Family.usual().person("name", null)).findings())
                .extracting(Finding::pointer)
                .containsExactly("/facts/person/name");
    }

    @Test
    void aFormWithUnknownFieldsIsNotRegistered() {
        Refusal refusal =
                notRegistered(Family.usual().item("civil-affairs", "allowance", Map.of("applyAs", "WHOLE", "x", 1)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void otherErrorsAndMissingPapersDoNotPreventRegistration() {
        allowance.findings = application -> List.of(Finding.error("/applyAs", "some-rule", "不符合要求。"));
        Family family = Family.usual().person("phone", "12").fact("consents", Map.of("truthful", false));
        Journey journey = Journey.registered(town, family, allowance);
        assertThat(journey.file().state()).isInstanceOf(CaseState.Registered.class);
        assertThat(town.stores
                        .lastEvent(journey.id, "case-registered")
                        .details()
                        .texts("/errors"))
                .contains("some-rule");
    }

    @Test
    void noItemIsAskedAboutAListLongerThanTheFormAllows() {
        Family crowd = Family.usual();
        for (int i = 0; i < 250; i++) {
            crowd.member("成员" + i, "OTHER", null);
        }
        allowance.findings = application -> {
            throw new AssertionError("asked");
        };
        Check check = must(town.intake.check(town.clerk, Journey.drafted(town, crowd, allowance).id));
        assertThat(check.errors()).extracting(Finding::code).contains("max-items");
        assertThat(check.items()).allMatch(item -> item.absence().isPresent());
        assertThat(town.registry.problems()).isEmpty();
    }

    @Test
    void anIdNumberWithCheckCharacterXAndALeapDayIsTaken() {
        String number = java.util.stream.IntStream.range(1, 999)
                .mapToObj(sequence -> Family.idNumber(LocalDate.of(2000, 2, 29), sequence))
                .filter(text -> text.endsWith("X"))
                .findFirst()
                .orElseThrow();
        Journey journey = Journey.registered(town, Family.of(number), allowance);
        assertThat(town.stores.persons().findByDocument("RESIDENT_ID", number)).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo(Family.NAME);
            assertThat(person.birthDate()).contains(LocalDate.of(2000, 2, 29));
        });
        assertThat(journey.file().state()).isInstanceOf(CaseState.Registered.class);
    }

    @Test
    void aHouseholdOfOneAndAHouseholdOfThirtyOneAreTaken() {
        Journey alone = Journey.registered(
                town, Family.of(Family.idNumber(LocalDate.of(1990, 1, 1), 1)).alone(), allowance);
        assertThat(alone.file().household().members()).hasSize(1);
        Family many = Family.of(Family.idNumber(LocalDate.of(1991, 1, 1), 1)).alone();
        for (int i = 0; i < 30; i++) {
            many.member("子女" + i, "CHILD", Family.idNumber(LocalDate.of(2010, 1, 1), 100 + i));
        }
        assertThat(Journey.registered(town, many, allowance).file().household().countedPersons())
                .hasSize(31);
    }

    @Test
    void aMemberWithoutPapersIsOnePersonHoweverOftenTheFormIsChanged() {
        Family family = Family.usual().member("新生儿", "CHILD", null);
        Journey journey = Journey.registered(town, family, allowance);
        Optional<String> newborn = journey.file().household().personOf("member:2");
        long persons = persons();
        family.person("phone", "13900009999");
        journey.amend();
        assertThat(journey.file().household().personOf("member:2")).isPresent().isEqualTo(newborn);
        assertThat(persons()).isEqualTo(persons);
    }

    private long persons() {
        return town.stores.everything().keySet().stream()
                .filter(key -> key.startsWith("person/"))
                .count();
    }

    @Test
    void afterRegistrationAnswersMayChangeButItemsMayNot() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        Document answers = Family.usual().answers(List.of(allowance, certificate));
        List<ItemCode> more = List.of(allowance.code(), certificate.code());
        Refusal refusal =
                town.refused(() -> town.intake.change(town.clerk, journey.id, Optional.empty(), more, answers));
        assertThat(refusal.code()).isEqualTo("items-pinned");
        journey.family = Family.usual().person("phone", "13800138000");
        assertThat(journey.amend().answers().text("/facts/person/phone")).contains("13800138000");
    }

    @Test
    void everyDeclarationStaysOnRecordWhenAnAnswerChanges() {
        Journey journey = Journey.registered(town, Family.usual(), allowance);
        journey.family.fact("income", Map.of("wage", 24000));
        journey.amend();
        journey.amend();
        assertThat(journey.file().facts().values())
                .filteredOn(value -> value.key().name().equals("income"))
                .extracting(value -> value.value().amount("/wage").intValue())
                .containsExactly(12000, 24000);
    }

    @Test
    void onlyItemsThatAreOfferedCanBeChosen() {
        Refusal refusal = town.refused(() -> town.intake.draft(
                town.clerk,
                new Intake.Draft(
                        Town.DESK.id(),
                        org.yimen.casework.domain.Source.WINDOW,
                        List.of(allowance.code(), ItemCode.parse("education/unknown")),
                        Document.empty())));
        assertThat(refusal.findings()).extracting(Finding::pointer).containsExactly("/items/1");
        assertThat(town.refused(() -> town.intake.draft(
                                town.clerk,
                                new Intake.Draft(
                                        Town.DESK.id(),
                                        org.yimen.casework.domain.Source.WINDOW,
                                        List.of(),
                                        Document.empty())))
                        .code())
                .isEqualTo("items-not-offered");
    }

    @Test
    void anItemThatFailsPreventsRegistrationButNotTheCheckOfTheOthers() {
        certificate.materials = application -> {
            throw new IllegalStateException("broken");
        };
        Journey journey = Journey.drafted(town, Family.usual(), allowance, certificate);
        Check check = must(town.intake.check(town.clerk, journey.id));
        assertThat(codes(check.findings())).contains("/items/disabled-federation/certificate item-unavailable");
        assertThat(check.materials())
                .extracting(paper -> paper.need().type())
                .contains(MaterialTypes.HOUSEHOLD_REGISTER);
        Refusal refusal = town.refused(() -> town.intake.register(town.clerk, journey.id, Optional.empty()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WAITING);
    }

    @Test
    void aReleaseThatSaysSomethingElseThanWasKeptIsRefusedAndNothingIsStored() {
        Journey.registered(town, Family.usual(), allowance);
        town.remove(allowance);
        SampleItem changed =
                allowance.as(release -> Releases.of(release).meansTested(false).made());
        town.install(changed, "digest-of-changed");
        Journey journey = Journey.drafted(town, Family.usual(), changed);
        Refusal refusal = town.refused(() -> town.intake.register(town.clerk, journey.id, Optional.empty()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.WAITING);
        assertThat(refusal.code()).isEqualTo("release-conflict");
        assertThat(refusal.message()).contains(allowance.id().toString(), "运维人员", "新的版本号");
    }

    @Test
    void aReleaseRebuiltWithTheSameContentIsPinnedByItsOwnDigest() {
        Journey.registered(town, Family.usual(), allowance);
        town.remove(allowance);
        town.install(allowance, "digest-of-rebuilt");
        CaseFile file = Journey.registered(town, Family.usual(), allowance).file();
        assertThat(file.selections().get(0).pin().map(Pin::digest)).contains("digest-of-rebuilt");
    }

    @Test
    void anItemThatHangsCostsItsOwnEntryOnly() {
        certificate.findings = application -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        Journey journey = Journey.drafted(town, Family.usual(), allowance, certificate);
        Check check = must(town.intake.check(town.clerk, journey.id));
        assertThat(codes(check.findings())).contains("/items/disabled-federation/certificate item-unavailable");
        assertThat(check.of(allowance.code()))
                .hasValueSatisfying(item -> assertThat(item.isComplete()).isTrue());
    }
}

package org.yimen.casework.app;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.clock.Watch;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.form.ComposedForm;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.Stores;
import org.yimen.spi.fact.Facts;

/** Reading: cases, handlings, lists, the story of a case, the applicant's progress. */
@Component(service = Inquiry.class)
public final class Inquiry {
    private final Work work;
    private final Rules rules;
    private final Forms forms;
    private final PlatformParameters parameters;

    @Activate
    public Inquiry(
            @Reference Work work,
            @Reference Rules rules,
            @Reference Forms forms,
            @Reference PlatformParameters parameters) {
        this.work = work;
        this.rules = rules;
        this.forms = forms;
        this.parameters = parameters;
    }

    /**
     * A case with what is needed to show it.
     *
     * @param file never {@code null}
     * @param handlings never {@code null}
     * @param watch of its region, for its clocks; never {@code null}
     */
    public record CaseView(CaseFile file, List<HandlingView> handlings, Watch watch) {
        public CaseView {
            Objects.requireNonNull(file, "file");
            handlings = List.copyOf(handlings);
        }
    }

    /**
     * A handling with what is needed to show it.
     *
     * @param handling never {@code null}
     * @param release as kept; never {@code null}
     * @param absence in Chinese, why its item's rules cannot be asked now; never {@code null}
     * @param known everything declared and found about the household; never {@code null}
     * @param watch of its region, for its clocks; never {@code null}
     * @param receiptNumber of the case; never {@code null}
     */
    public record HandlingView(
            Handling handling,
            StoredRelease release,
            Optional<String> absence,
            Facts known,
            Watch watch,
            Optional<String> receiptNumber) {}

    public Outcome<CaseView> caseView(Actor actor, CaseId id) {
        return work.read(stores -> work.open(stores, actor, id, Optional.empty(), Permission.READ_CASE)
                .map(file -> view(stores, file)));
    }

    /** The form of a case by the releases it is pinned to, or today's while it is a draft. */
    public Outcome<ComposedForm> form(Actor actor, CaseId id) {
        return work.read(stores -> work.open(stores, actor, id, Optional.empty(), Permission.READ_CASE)
                .then(file -> forms.of(stores, file)));
    }

    public Outcome<HandlingView> handlingView(Actor actor, HandlingId id) {
        return work.read(stores -> seen(stores, actor, id)
                .map(handling -> view(
                        stores, handling, stores.cases().find(handling.caseId()).orElseThrow())));
    }

    /** The case behind a handling, for those who may see the handling. */
    public Outcome<CaseFile> caseOf(Actor actor, HandlingId id) {
        return work.read(stores -> seen(stores, actor, id)
                .map(handling -> stores.cases().find(handling.caseId()).orElseThrow()));
    }

    /** A handling for its own department, its township, and any department that does one of its steps. */
    private Outcome<Handling> seen(Stores stores, Actor actor, HandlingId id) {
        return Outcome.ofOptional(stores.handlings().find(id), Refusal.notFound("该联办件"))
                .unless(handling -> Access.check(actor, Permission.READ_HANDLING, Work.place(handling))
                        .filter(refusal -> !doesAStep(stores, actor, handling)));
    }

    private boolean doesAStep(Stores stores, Actor actor, Handling handling) {
        return rules.kept(stores, handling.pin()).release().track(handling.track()).orElseThrow().steps().stream()
                .flatMap(step -> step.department().stream())
                .anyMatch(partner -> Access.check(
                                actor, Permission.DEPARTMENT_STEP, new Place(handling.regionCode(), partner))
                        .isEmpty());
    }

    /** One page of the cases in the actor's regions; the query's own regions are narrowed to them. */
    public Outcome<Page<CaseLine>> cases(Actor actor, CaseFilter filter) {
        Set<String> regions = actor.grantsOf(Permission.READ_CASE.roles()).stream()
                .map(grant -> grant.region().prefix())
                .collect(Collectors.toSet());
        return Access.checkAnywhere(actor, Permission.READ_CASE)
                .<Outcome<Page<CaseLine>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> stores.cases()
                        .list(new CaseQuery(
                                regions,
                                filter.states(),
                                filter.receiptNumber(),
                                filter.namePrefix(),
                                filter.idNumber(),
                                filter.phone(),
                                filter.account(),
                                filter.cursor(),
                                filter.limit())))));
    }

    /**
     * What to look for.
     *
     * @param states codes; empty for all; never {@code null}
     * @param receiptNumber never {@code null}
     * @param namePrefix never {@code null}
     * @param idNumber never {@code null}
     * @param phone never {@code null}
     * @param account number of the bank account that is to be paid to; never {@code null}
     * @param cursor never {@code null}
     * @param limit 1 to 200
     */
    public record CaseFilter(
            Set<String> states,
            Optional<String> receiptNumber,
            Optional<String> namePrefix,
            Optional<String> idNumber,
            Optional<String> phone,
            Optional<String> account,
            Optional<String> cursor,
            int limit) {}

    /**
     * One page of the handlings in the actor's scopes, soonest due first. A department also finds those of another one
     * while it has a step of them to do.
     */
    public Outcome<Page<HandlingLine>> handlings(Actor actor, Set<String> states, Optional<String> cursor, int limit) {
        Set<HandlingQuery.Scope> scopes = actor.grantsOf(Permission.READ_HANDLING.roles()).stream()
                .map(grant -> new HandlingQuery.Scope(grant.region().prefix(), grant.department()))
                .collect(Collectors.toSet());
        return Access.checkAnywhere(actor, Permission.READ_HANDLING)
                .<Outcome<Page<HandlingLine>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(
                        stores -> stores.handlings().list(new HandlingQuery(scopes, states, cursor, limit)))));
    }

    /** The case's events from the first. */
    public Outcome<List<SealedEvent>> events(Actor actor, CaseId id) {
        return work.read(stores -> work.open(stores, actor, id, Optional.empty(), Permission.READ_CASE)
                .map(file -> stores.events().ofCase(id)));
    }

    /**
     * What the applicant sees without an account. One answer for an unknown number and a wrong ending, so that nobody can
     * find out who applied.
     *
     * @param receiptNumber 受理编号
     * @param idNumberEnding last four characters of the applicant's ID number, or of the phone number where there is none
     */
    public Outcome<CaseView> progress(String receiptNumber, String idNumberEnding) {
        if (!Numbering.isReceipt(receiptNumber)) {
            return Outcome.refused(Refusal.invalid("/receiptNumber", "receipt-number-wrong", "受理编号有误，请按受理单核对后重新输入。"));
        }
        return work.read(stores -> Outcome.ofOptional(
                stores.cases()
                        .findByReceipt(receiptNumber)
                        .filter(file -> endsWith(stores, file, idNumberEnding))
                        .map(file -> view(stores, file)),
                Refusal.of(Refusal.Kind.NOT_FOUND, "no-such-case", "没有查到对应的求助件，请核对受理编号和证件号码后四位。")));
    }

    private static boolean endsWith(Stores stores, CaseFile file, String ending) {
        return ending.matches("[0-9A-Za-z]{4}")
                && file.household()
                        .personOf("applicant")
                        .flatMap(stores.persons()::find)
                        .flatMap(person -> person.idNumber().or(person::phone))
                        .filter(number -> number.toUpperCase(java.util.Locale.ROOT)
                                .endsWith(ending.toUpperCase(java.util.Locale.ROOT)))
                        .isPresent();
    }

    private CaseView view(Stores stores, CaseFile file) {
        List<HandlingView> handlings = stores.handlings().ofCase(file.id()).stream()
                .map(handling -> view(stores, handling, file))
                .toList();
        return new CaseView(file, handlings, watch(stores, file.intake().desk().regionCode()));
    }

    private HandlingView view(Stores stores, Handling handling, CaseFile file) {
        return new HandlingView(
                handling,
                rules.kept(stores, handling.pin()),
                rules.absence(handling.pin()),
                Benefits.everythingKnown(stores, file),
                watch(stores, handling.regionCode()),
                file.receiptNumber());
    }

    private Watch watch(Stores stores, String region) {
        return new Watch(
                work.calendar(stores, region), work.today(), parameters.thresholds(stores, region, work.today()));
    }
}

package org.yimen.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yimen.casework.clock.Clock;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.parameter.AreaKind;

/**
 * A case (求助件): one household's application at one window, over any set of items. Immutable; every change is a new
 * value, and each item's further way is a {@link Handling} of its own.
 *
 * @param id never {@code null}
 * @param version of the stored value, for optimistic locking; 0 before it is stored
 * @param state never {@code null}
 * @param intake how it came in; never {@code null}
 * @param answers the composed form as filled in; never {@code null}
 * @param facts everything declared and found, with provenance; never {@code null}
 * @param household persons as of registration; empty while a draft; never {@code null}
 * @param selections the chosen items; never {@code null}
 * @param materials papers of all items, each once; never {@code null}
 * @param notices one-time notices, oldest first; never {@code null}
 * @param receiptNumber 受理编号; never {@code null}
 * @param clocks the case's own clocks; never {@code null}
 */
public record CaseFile(
        CaseId id,
        long version,
        CaseState state,
        Intake intake,
        Document answers,
        Facts facts,
        Household household,
        List<Selection> selections,
        List<CaseMaterial> materials,
        List<SupplementNotice> notices,
        Optional<String> receiptNumber,
        List<Clock> clocks) {
    /**
     * How a case came in.
     *
     * @param desk never {@code null}
     * @param source never {@code null}
     * @param firstContact 首问责任人; never {@code null}
     * @param createdAt never {@code null}
     * @param appliedOn day of the application, for parameters by application date; never {@code null}
     * @param area urban or rural standards; never {@code null}
     */
    public record Intake(
            Desk desk, Source source, By firstContact, OffsetDateTime createdAt, LocalDate appliedOn, AreaKind area) {
        public Intake {
            Objects.requireNonNull(desk, "desk");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(firstContact, "firstContact");
            Objects.requireNonNull(createdAt, "createdAt");
            Objects.requireNonNull(appliedOn, "appliedOn");
            Objects.requireNonNull(area, "area");
        }
    }

    public CaseFile {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(intake, "intake");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(facts, "facts");
        Objects.requireNonNull(household, "household");
        selections = List.copyOf(selections);
        materials = List.copyOf(materials);
        notices = List.copyOf(notices);
        receiptNumber = Objects.requireNonNullElse(receiptNumber, Optional.empty());
        clocks = List.copyOf(clocks);
    }

    /** A new draft. */
    public static CaseFile draft(CaseId id, Intake intake, List<ItemCode> items, Document answers) {
        return new CaseFile(
                id,
                0,
                new CaseState.Draft(),
                intake,
                answers,
                Facts.none(),
                Household.empty(),
                items.stream().distinct().map(Selection::of).toList(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The chosen items, in order. */
    public List<ItemCode> items() {
        return selections.stream().map(Selection::item).toList();
    }

    /** The answers to one item's own questions. */
    public Document answersOf(ItemCode item) {
        return answers.object("/items/" + item);
    }

    /** The persons for whom an item is applied for; those who count in the household, where it is for that. */
    public List<String> beneficiariesOf(ItemCode item) {
        List<String> subjects = selections.stream()
                .filter(selection -> selection.item().equals(item))
                .flatMap(selection -> selection.beneficiaries().stream())
                .distinct()
                .toList();
        return subjects.contains("household")
                ? household.countedPersons()
                : subjects.stream()
                        .flatMap(subject -> household.personOf(subject).stream())
                        .toList();
    }

    /** The papers that an item needs. */
    public List<CaseMaterial> materialsOf(ItemCode item) {
        return materials.stream().filter(paper -> paper.items().contains(item)).toList();
    }

    /** The papers the applicant still owes before acceptance. */
    public List<CaseMaterial> missingForAcceptance() {
        return materials.stream().filter(CaseMaterial::isMissingForAcceptance).toList();
    }

    /** The notice not yet answered, if the case waits for the applicant. */
    public Optional<SupplementNotice> openNotice() {
        return notices.stream().filter(notice -> notice.suppliedAt().isEmpty()).reduce((first, last) -> last);
    }

    /** Goes on if the state is of the given type, else is refused with what state it is in. */
    public <S, R> Outcome<R> in(Class<S> wanted, String action, Function<S, Outcome<R>> next) {
        return wanted.isInstance(state)
                ? next.apply(wanted.cast(state))
                : Outcome.refused(Refusal.illegal(
                        "case-"
                                + state.code()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-'),
                        "求助件处于“" + state.title() + "”状态，不能" + action + "。"));
    }

    public CaseFile withState(CaseState next) {
        return changed(copy -> copy.state = next);
    }

    public CaseFile withForm(List<Selection> items, Document form) {
        return changed(copy -> {
            copy.selections = items;
            copy.answers = form;
        });
    }

    public CaseFile withFacts(Facts known, Household persons) {
        return changed(copy -> {
            copy.facts = known;
            copy.household = persons;
        });
    }

    public CaseFile withMaterials(List<CaseMaterial> papers) {
        return changed(copy -> copy.materials = papers);
    }

    public CaseFile withNotices(List<SupplementNotice> all) {
        return changed(copy -> copy.notices = all);
    }

    public CaseFile withReceipt(String number) {
        return changed(copy -> copy.receiptNumber = Optional.of(number));
    }

    public CaseFile withClocks(List<Clock> running) {
        return changed(copy -> copy.clocks = running);
    }

    public CaseFile withVersion(long stored) {
        return changed(copy -> copy.version = stored);
    }

    private CaseFile changed(Consumer<CaseFileCopy> change) {
        CaseFileCopy copy = new CaseFileCopy(this);
        change.accept(copy);
        return copy.made();
    }
}

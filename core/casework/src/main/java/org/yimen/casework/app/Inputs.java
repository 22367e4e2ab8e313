package org.yimen.casework.app;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.Household;
import org.yimen.casework.port.Stores;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.PriorBenefit;
import org.yimen.spi.item.RecognisedStatus;
import org.yimen.spi.parameter.ParameterSpec;

/** Prepares what an item is asked with: one household's facts, statuses, benefits and local numbers. */
@Component(service = Inputs.class)
public final class Inputs {
    private final Forms forms;

    @Activate
    public Inputs(@Reference Forms forms) {
        this.forms = forms;
    }

    /**
     * What an item is asked with, and the parameters it reads while answering.
     *
     * @param application never {@code null}
     * @param book never {@code null}
     */
    record Input(Application application, ParameterBook book) {
        Map<String, BigDecimal> usedParameters() {
            return book.used();
        }
    }

    /** The input for one item of a case on a day. */
    Input of(Stores stores, CaseFile file, ItemRelease release, ItemForm form, LocalDate on) {
        Set<String> persons = file.household().members().stream()
                .map(Household.Member::personId)
                .collect(Collectors.toSet());
        ParameterBook book = book(stores, file, release, on);
        Application application = new Application(
                on,
                file.intake().desk().regionCode(),
                file.intake().area(),
                forms.factsFor(release, form, file.facts()),
                file.answersOf(release.code()),
                book,
                statuses(stores, file, persons, on),
                benefits(stores, file, persons));
        return new Input(application, book);
    }

    /** The item's parameters as they hold for the case on a day. */
    static ParameterBook book(Stores stores, CaseFile file, ItemRelease release, LocalDate on) {
        Set<String> keys = release.parameters().stream().map(ParameterSpec::key).collect(Collectors.toSet());
        return new ParameterBook(
                release.parameters(),
                keys.isEmpty() ? List.of() : stores.parameters().ofKeys(keys),
                new ParameterBook.Question(
                        file.intake().desk().regionCode(),
                        file.intake().area(),
                        file.intake().appliedOn(),
                        on));
    }

    private static List<RecognisedStatus> statuses(Stores stores, CaseFile file, Set<String> persons, LocalDate on) {
        return persons.isEmpty()
                ? List.of()
                : stores.register().statusesOf(persons, on).stream()
                        .map(held -> recognised(file, held))
                        .flatMap(Optional::stream)
                        .toList();
    }

    private static Optional<RecognisedStatus> recognised(CaseFile file, HeldStatus held) {
        return file.household()
                .subjectOf(held.personId())
                .map(subject -> new RecognisedStatus(held.code(), subject, held.from(), held.until(), held.source()));
    }

    private static List<PriorBenefit> benefits(Stores stores, CaseFile file, Set<String> persons) {
        return persons.isEmpty()
                ? List.of()
                : stores.register().benefitsOf(persons).stream()
                        .flatMap(granted -> prior(file, granted).stream())
                        .toList();
    }

    private static List<PriorBenefit> prior(CaseFile file, GrantedBenefit granted) {
        return granted.personIds().stream()
                .map(file.household()::subjectOf)
                .flatMap(Optional::stream)
                .map(subject -> new PriorBenefit(granted.item(), subject, granted.cause(), granted.grantedOn()))
                .toList();
    }
}

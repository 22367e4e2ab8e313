package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Track;

/** What the platform itself finds around an application: place, season, other live cases, statuses, counters. */
final class Surroundings {
    private Surroundings() {}

    static List<Finding> findings(Stores stores, CaseFile file, Rules rules, List<ItemCheck> checks, LocalDate on) {
        List<Finding> findings = new ArrayList<>(Duplicates.findings(stores, file));
        for (int i = 0; i < checks.size(); i++) {
            ItemCheck check = checks.get(i);
            rules.known(stores, file.selections().get(i)).ifPresent(release -> {
                Subject subject = new Subject(stores, file, release, check, on);
                findings.addAll(Jurisdiction.findings(stores, file, release));
                findings.addAll(Seasons.findings(subject));
                findings.addAll(Requirements.findings(subject));
                findings.addAll(Exclusions.findings(subject));
                findings.addAll(Counts.findings(subject));
            });
        }
        return findings;
    }

    /** One item of a case, looked at on a day. */
    record Subject(Stores stores, CaseFile file, ItemRelease release, ItemCheck check, LocalDate on) {
        /** The way the item is handled, as far as its rules could be asked or a pinned case knows. */
        Optional<Track> track() {
            return check.track().or(() -> selection().flatMap(Selection::track)).flatMap(release::track);
        }

        /** Subjects for whom the item is applied for, the household spelt out by who counts in it. */
        List<String> beneficiaries() {
            List<String> subjects = check.beneficiaries().isEmpty()
                    ? selection().map(Selection::beneficiaries).orElse(List.of())
                    : check.beneficiaries();
            return subjects.contains("household")
                    ? household().counted().stream().map(PersonView::subject).toList()
                    : subjects;
        }

        String cause() {
            return check.cause().or(() -> selection().flatMap(Selection::cause)).orElse("");
        }

        /** As typed in the form. */
        String nameOf(String subject) {
            return household()
                    .person(subject)
                    .flatMap(person -> person.data().text("/name"))
                    .orElse("申请人");
        }

        ParameterBook book() {
            return Inputs.book(stores, file, release, on);
        }

        Finding warning(String code, String message) {
            return Finding.warning("/items/" + release.code(), code, message);
        }

        private Optional<Selection> selection() {
            return file.selections().stream()
                    .filter(chosen -> chosen.item().equals(check.item()))
                    .findFirst();
        }

        private HouseholdView household() {
            return new HouseholdView(file.facts(), on);
        }
    }
}

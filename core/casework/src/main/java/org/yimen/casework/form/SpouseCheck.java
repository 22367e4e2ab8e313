package org.yimen.casework.form;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.yimen.spi.data.LegalBasis;

/** At most one spouse; one beside an applicant who declares to be unmarried is worth a look. */
final class SpouseCheck implements Consumer<Answers> {
    private static final LegalBasis MONOGAMY = LegalBasis.of("民法典", "第一千零四十一条");
    private static final Set<String> WITHOUT_SPOUSE = Set.of("UNMARRIED", "WIDOWED", "DIVORCED");

    @Override
    public void accept(Answers answers) {
        List<Answers.Entry> spouses = answers.rows(People.MEMBERS).stream()
                .filter(member ->
                        member.data().text("/relation").filter("SPOUSE"::equals).isPresent())
                .toList();
        spouses.stream()
                .skip(1)
                .forEach(second -> answers.tell(answers.error(second.pointer() + "/relation", "spouse-twice")
                        .under(MONOGAMY)));
        boolean single = answers.entry(People.APPLICANT)
                .data()
                .text("/maritalStatus")
                .filter(WITHOUT_SPOUSE::contains)
                .isPresent();
        if (single && !spouses.isEmpty()) {
            answers.tell(answers.warning(People.APPLICANT + "/maritalStatus", "spouse-of-unmarried"));
        }
    }
}

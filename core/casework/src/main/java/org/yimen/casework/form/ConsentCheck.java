package org.yimen.casework.form;

import java.util.List;
import java.util.function.Consumer;
import org.yimen.spi.data.LegalBasis;

/** Where means are examined, the applicant commits to the truth and agrees to the check. */
final class ConsentCheck implements Consumer<Answers> {
    /** The fields of the consents that a means test cannot do without. */
    static final List<String> FIELDS = List.of("truthful", "checkAuthorised");

    private static final String CONSENTS = "/facts/consents";
    private static final LegalBasis DUTY = LegalBasis.of("社会救助法", "第四十条");

    @Override
    public void accept(Answers answers) {
        if (!answers.meansTested()) {
            return;
        }
        Answers.Entry consents = answers.entry(CONSENTS);
        FIELDS.stream()
                .filter(field -> !consents.data().isTrue("/" + field))
                .forEach(field -> answers.tell(
                        answers.error(CONSENTS + "/" + field, "consent-missing").under(DUTY)));
    }
}

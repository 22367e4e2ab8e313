package org.yimen.casework.form;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yimen.spi.data.LegalBasis;

/** A near relative among the staff or the village committee is put on record, so the details are needed. */
final class OfficialRelativeCheck implements Consumer<Answers> {
    private static final String RELATIVE = "/facts/official-relative";
    private static final LegalBasis RECORD = LegalBasis.of("最低生活保障审核确认办法", "第十一条");

    @Override
    public void accept(Answers answers) {
        Answers.Entry relative = answers.entry(RELATIVE);
        if (!relative.data().isTrue("/has")) {
            return;
        }
        Stream.of("/officialName", "/position", "/relation")
                .filter(field -> answers.asks(RELATIVE + field))
                .filter(field -> relative.data().text(field).isEmpty())
                .forEach(field -> answers.tell(answers.error(RELATIVE + field, "official-relative-incomplete")
                        .under(RECORD)));
    }
}

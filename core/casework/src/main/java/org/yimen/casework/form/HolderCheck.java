package org.yimen.casework.form;

import java.util.function.Consumer;

/**
 * A row that names its person as {@code member:N} names one that is declared. Holds for every list of every fact whose
 * schema marks a field as {@code household-person}, departments' own facts too.
 */
final class HolderCheck implements Consumer<Answers> {
    private static final String WIDGET = "household-person";

    @Override
    public void accept(Answers answers) {
        int members = answers.rows(People.MEMBERS).size();
        SchemaNode facts = answers.schema().property("facts");
        facts.properties().forEach((fact, factSchema) -> SchemaNode.of(factSchema)
                .properties()
                .forEach((list, schema) -> SchemaNode.of(schema)
                        .items()
                        .properties()
                        .forEach((field, fieldSchema) -> {
                            if (SchemaNode.of(fieldSchema)
                                    .text("x-widget")
                                    .filter(WIDGET::equals)
                                    .isPresent()) {
                                check(answers, "/facts/" + fact + "/" + list, (String) field, members);
                            }
                        })));
    }

    private static void check(Answers answers, String list, String field, int members) {
        for (Answers.Entry row : answers.rows(list)) {
            row.data()
                    .text("/" + field)
                    .filter(holder -> holder.matches("member:\\d{1,2}"))
                    .filter(holder -> Integer.parseInt(holder.substring("member:".length())) >= members)
                    .ifPresent(nobody -> answers.tell(answers.error(row.pointer() + "/" + field, "holder-unknown")));
        }
    }
}

package org.yimen.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/** The facts an item reads exist, and its own questions can be drawn. */
final class FormChecks {
    private FormChecks() {}

    static Complaints check(Subject subject) {
        Complaints complaints = new Complaints();
        ItemForm form = subject.item().form();
        Map<FactKey, FactDefinition> dictionary = subject.dictionary();
        SizeChecks.check(form, "form.json", complaints);
        Set<String> names = new HashSet<>();
        for (FactUse use : form.facts()) {
            complaints.unless(names.add(use.key().name()), "form.json reads the fact %s twice", use.key());
            complaints.unlessChinese(use.why(), "form.json, why it reads " + use.key());
            fact(use, dictionary.get(use.key()), complaints);
        }
        SchemaChecks.check(form.questions(), "questions.schema.json", complaints);
        extraFacts(subject, complaints);
        return complaints;
    }

    private static void fact(FactUse use, FactDefinition definition, Complaints complaints) {
        if (definition == null) {
            complaints.add(
                    "form.json reads the fact %s, which is neither in the core dictionary (CommonFacts) nor among "
                            + "extraFacts(): check its spelling, or publish it through a FactProvider",
                    use.key());
            return;
        }
        Stream.concat(use.fields().stream(), use.required().stream())
                .filter(field -> !SchemaPaths.hasField(definition.schema(), field))
                .forEach(field -> complaints.add(
                        "form.json reads the field %s of %s, which its schema does not have", field, use.key()));
    }

    private static void extraFacts(Subject subject, Complaints complaints) {
        String department = subject.item().release().code().department();
        for (FactDefinition definition : subject.extraFacts()) {
            complaints.unlessChinese(definition.title(), "the title of fact " + definition.key());
            complaints.unless(
                    definition.title().length() <= SizeChecks.NAME,
                    "the title of fact %s has more than %d characters",
                    definition.key(),
                    SizeChecks.NAME);
            complaints.unless(
                    definition.key().owner().equals(department),
                    "the fact %s must carry the department's code before a dot: %s.…",
                    definition.key(),
                    department);
            SchemaChecks.check(definition.schema(), "the schema of fact " + definition.key(), complaints);
            VocabularyChecks.check(definition.schema(), "the schema of fact " + definition.key(), complaints);
        }
    }

    /** Why a finding's pointer leads nowhere in the form; empty if it leads somewhere. */
    static Optional<String> faultOf(String pointer, Subject subject) {
        List<String> tokens = SchemaPaths.tokens(pointer);
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (!tokens.get(0).equals("facts")) {
            return leadsTo(subject.item().form().questions(), tokens)
                    ? Optional.empty()
                    : Optional.of("is no question of the item's own (questions.schema.json)");
        }
        return tokens.size() < 2 ? Optional.of("names no fact") : factFault(tokens, subject);
    }

    private static Optional<String> factFault(List<String> tokens, Subject subject) {
        Optional<FactUse> use = subject.use(tokens.get(1));
        Document schema = subject.schemasRead().get(tokens.get(1));
        if (use.isEmpty() || schema == null) {
            return Optional.of("names the fact " + tokens.get(1) + ", which form.json does not read");
        }
        List<String> rest = tokens.subList(2, tokens.size());
        if (!leadsTo(schema, rest)) {
            return Optional.of("leads nowhere in the schema of " + tokens.get(1));
        }
        boolean read = rest.isEmpty()
                || use.get().fields().isEmpty()
                || use.get().fields().stream().anyMatch(field -> field.split("/")[0].equals(rest.get(0)));
        return read ? Optional.empty() : Optional.of("names a field that form.json does not read, so it is not asked");
    }

    private static boolean leadsTo(Document schema, List<String> tokens) {
        return SchemaPaths.follow(schema, tokens).isPresent();
    }
}

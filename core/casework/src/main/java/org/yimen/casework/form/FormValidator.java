package org.yimen.casework.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;

/**
 * Checks the answers to the one form: first by its schema, then by what holds for shared facts whichever item asks. All
 * findings at once, each once, in the order of the form. Stateless.
 */
public final class FormValidator {
    /** Most findings told; who made more mistakes than this is not helped by a longer list. */
    static final int MOST_FINDINGS = 500;

    private final SharedChecks sharedChecks = new SharedChecks();

    /**
     * @param form never {@code null}
     * @param answers to the whole form; never {@code null}
     * @param on the day the application is made, for dates that cannot lie later; never {@code null}
     * @return never {@code null}; empty if nothing is wrong
     */
    public List<Finding> validate(ComposedForm form, Document answers, LocalDate on) {
        return validate(form, answers, on, form.isMeansTested());
    }

    /**
     * The same where the caller knows better than the parts whether means are examined (社会救助法 art. 40), as when that
     * hangs on the track.
     */
    public List<Finding> validate(ComposedForm form, Document answers, LocalDate on, boolean meansTested) {
        return validate(JsonTrees.of(answers), new Answers(form, answers, on, meansTested));
    }

    /** The same for a tree as it was received; what is no object is one finding. */
    public List<Finding> validate(ComposedForm form, JsonNode answers, LocalDate on) {
        if (!answers.isObject()) {
            return List.of(Finding.error("", "type", Messages.of("type.object", Messages.of("form.title"))));
        }
        Document document = JsonTrees.document(answers);
        return validate(JsonTrees.normal(answers), new Answers(form, document, on, form.isMeansTested()));
    }

    private List<Finding> validate(JsonNode tree, Answers answers) {
        ComposedForm form = answers.form();
        List<Finding> shared = sharedChecks.check(answers);
        Set<String> told = shared.stream().map(Finding::pointer).collect(Collectors.toSet());
        List<Finding> all = new ArrayList<>();
        new SchemaFindings(form)
                .of(withDemandedObjects(form, tree)).stream()
                        .filter(finding -> !finding.code().equals("required") || !told.contains(finding.pointer()))
                        .forEach(all::add);
        all.addAll(shared);
        return ordered(form, all);
    }

    /** A section that is missing as a whole is told field by field. */
    private static JsonNode withDemandedObjects(ComposedForm form, JsonNode tree) {
        fill(SchemaNode.of(form.schema().asMap()), (ObjectNode) tree, 3);
        return tree;
    }

    private static void fill(SchemaNode schema, ObjectNode object, int levels) {
        for (String name : schema.required()) {
            SchemaNode child = schema.property(name);
            if (child.isObject() && !object.has(name)) {
                object.putObject(name);
            }
            if (levels > 1 && object.get(name) instanceof ObjectNode below) {
                fill(child, below, levels - 1);
            }
        }
    }

    private static List<Finding> ordered(ComposedForm form, List<Finding> findings) {
        Map<String, Finding> once = new LinkedHashMap<>();
        findings.forEach(finding -> once.putIfAbsent(finding.pointer() + " " + finding.code(), finding));
        SchemaNode root = SchemaNode.of(form.schema().asMap());
        Map<String, Place> places = once.values().stream()
                .map(Finding::pointer)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), pointer -> Place.of(root, pointer)));
        return once.values().stream()
                .sorted((a, b) -> places.get(a.pointer()).compareOrder(places.get(b.pointer())))
                .limit(MOST_FINDINGS)
                .toList();
    }
}

package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.List;
import org.yimen.spi.data.Document;

/**
 * One field to be filled in.
 *
 * @param pointer in the answers, with {@code -} for the index of a list's element
 * @param path in the fact or the questions, as {@code members/income}
 */
record Leaf(String pointer, String path, String title, boolean required) {

    /** The fields of a schema, in the order of the form. */
    static List<Leaf> of(Document schema, String place) {
        List<Leaf> leaves = new ArrayList<>();
        collect(SchemaNode.of(schema.asMap()), place + "/", "", leaves);
        return leaves;
    }

    /** Whether the fact itself demands the field wherever the object that holds it is given. */
    boolean alwaysRequired(Document factSchema) {
        int slash = path.lastIndexOf('/');
        SchemaNode holder = SchemaNode.of(factSchema.asMap());
        for (String name : slash < 0 ? new String[0] : path.substring(0, slash).split("/")) {
            holder = holder.property(name);
            holder = holder.isTable() ? holder.items() : holder;
        }
        return holder.required().contains(path.substring(slash + 1));
    }

    /** Whether this field tells the rows of the list apart in which {@code field} lies. */
    boolean namesRowOf(String field, Document factSchema) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && field.startsWith(path.substring(0, slash + 1)) && alwaysRequired(factSchema);
    }

    private static void collect(SchemaNode schema, String pointer, String path, List<Leaf> leaves) {
        schema.properties().forEach((key, value) -> {
            String name = (String) key;
            SchemaNode node = SchemaNode.of(value);
            if (node.isTable()) {
                collect(node.items(), pointer + name + "/-/", path + name + "/", leaves);
            } else if (!node.properties().isEmpty()) {
                collect(node, pointer + name + "/", path + name + "/", leaves);
            } else {
                boolean required = schema.required().contains(name);
                leaves.add(new Leaf(pointer + name, path + name, node.title().orElse(name), required));
            }
        });
    }
}

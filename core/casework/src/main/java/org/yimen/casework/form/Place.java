package org.yimen.casework.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the answers, read out of the form's schema.
 *
 * @param schema what is asked there
 * @param label how a clerk knows it, with its section and row, in Chinese
 * @param order its place in the form: the index at every level, unknown names last
 */
record Place(SchemaNode schema, String label, List<Integer> order) {
    private static final Pattern INDEX = Pattern.compile("\\d{1,9}");

    static Place of(SchemaNode form, String pointer) {
        return new Walk(form).along(pointer);
    }

    /** True for a place that comes before another in the form. */
    int compareOrder(Place other) {
        int common = Math.min(order.size(), other.order.size());
        for (int i = 0; i < common; i++) {
            int difference = Integer.compare(order.get(i), other.order.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(order.size(), other.order.size());
    }

    private static final class Walk {
        private final List<Integer> order = new ArrayList<>();
        private final SchemaNode form;
        private SchemaNode node;
        private int depth;
        private boolean inItems;
        private Optional<String> section = Optional.empty();
        private Optional<String> leaf = Optional.empty();
        private Optional<Integer> row = Optional.empty();

        Walk(SchemaNode form) {
            this.form = form;
            this.node = form;
        }

        Place along(String pointer) {
            for (String token :
                    pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
                step(token.replace("~1", "/").replace("~0", "~"));
            }
            return new Place(node, label(), List.copyOf(order));
        }

        private void step(String token) {
            boolean element =
                    node.properties().isEmpty() && INDEX.matcher(token).matches();
            if (element) {
                order.add(Integer.parseInt(token));
                row = node.isTable() ? Optional.of(Integer.parseInt(token) + 1) : row;
                leaf = node.isTable() ? Optional.empty() : leaf;
                node = node.items();
            } else {
                int index = List.copyOf(node.properties().keySet()).indexOf(token);
                order.add(index < 0 ? Integer.MAX_VALUE : index);
                node = node.property(token);
                named(token);
            }
        }

        private void named(String token) {
            depth++;
            inItems = depth == 1 ? token.equals("items") : inItems;
            int sectionDepth = inItems ? 3 : 2;
            if (depth <= sectionDepth) {
                section = node.title().or(() -> section);
            } else {
                leaf = node.title().or(() -> leaf);
            }
        }

        private String label() {
            String part = section.or(form::title).orElseGet(() -> Messages.of("form.untitled"));
            if (row.isPresent()) {
                return leaf.map(title -> Messages.of("label.row.field", part, row.get(), title))
                        .orElseGet(() -> Messages.of("label.row", part, row.get()));
            }
            return leaf.map(title -> Messages.of("label.field", part, title))
                    .orElseGet(() -> Messages.of("label.section", part));
        }
    }
}

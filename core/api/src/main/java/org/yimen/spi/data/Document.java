package org.yimen.spi.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An immutable JSON object. Members keep their order; every number is a {@link BigDecimal}; a JSON {@code null} member
 * is the same as an absent one. Safe for use by several threads.
 *
 * <p>Values are read by JSON pointer (RFC 6901). A pointer that leads nowhere, or to a value of another type, answers
 * empty: the form's schema has already said what is wrong with the type, so rules need not say it again.
 */
public final class Document {
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

    private static final Document EMPTY = new Document(Map.of());

    private final Map<String, Object> members;

    private Document(Map<String, Object> members) {
        this.members = members;
    }

    /** The object without members; never {@code null}. */
    public static Document empty() {
        return EMPTY;
    }

    /**
     * Copies a tree of maps with string keys, lists, strings, numbers and booleans.
     *
     * @param tree the members; never {@code null}, may hold {@code null} values, which are left out
     * @throws IllegalArgumentException if the tree holds any other type
     */
    @JsonCreator
    public static Document of(Map<String, ?> tree) {
        Objects.requireNonNull(tree, "tree");
        return tree.isEmpty() ? EMPTY : new Document(copyObject(tree));
    }

    /** The whole tree, unmodifiable at every depth; never {@code null}. */
    @JsonValue
    public Map<String, Object> asMap() {
        return members;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * The raw value at a pointer: a {@code String}, {@code BigDecimal}, {@code Boolean}, or unmodifiable {@code List} or
     * {@code Map}.
     *
     * @param pointer a JSON pointer; {@code ""} is the whole object; never {@code null}
     */
    public Optional<Object> at(String pointer) {
        Object current = members;
        for (String token : tokens(pointer)) {
            current = step(current, token);
            if (current == null) {
                return Optional.empty();
            }
        }
        return Optional.of(current);
    }

    /** The text at a pointer, as typed; empty text counts as absent. */
    public Optional<String> text(String pointer) {
        return at(pointer)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(s -> !s.isBlank());
    }

    public Optional<BigDecimal> number(String pointer) {
        return at(pointer).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
    }

    /** The number at a pointer, or zero: for sums in which an absent amount is nothing. */
    public BigDecimal amount(String pointer) {
        return number(pointer).orElse(BigDecimal.ZERO);
    }

    public Optional<Boolean> bool(String pointer) {
        return at(pointer).filter(Boolean.class::isInstance).map(Boolean.class::cast);
    }

    /** True only if the value at the pointer is the boolean {@code true}. */
    public boolean isTrue(String pointer) {
        return bool(pointer).orElse(false);
    }

    /** The ISO date ({@code yyyy-MM-dd}) at a pointer; text that is no real date answers empty. */
    public Optional<LocalDate> date(String pointer) {
        return text(pointer).flatMap(Document::parseDate);
    }

    /** The object at a pointer, or the empty one. */
    public Document object(String pointer) {
        return at(pointer).filter(Map.class::isInstance).map(Document::trusted).orElse(EMPTY);
    }

    /** The objects in the array at a pointer, in order; elements of other types are left out. */
    public List<Document> objects(String pointer) {
        return list(pointer).stream()
                .filter(Map.class::isInstance)
                .map(Document::trusted)
                .toList();
    }

    /** The texts in the array at a pointer, in order; elements of other types are left out. */
    public List<String> texts(String pointer) {
        return list(pointer).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** A copy with one top-level member set, or removed when the value is {@code null}. */
    public Document with(String name, Object value) {
        Map<String, Object> copy = new LinkedHashMap<>(members);
        copy.put(name, value);
        return of(copy);
    }

    private List<?> list(String pointer) {
        return at(pointer).filter(List.class::isInstance).map(List.class::cast).orElse(List.of());
    }

    private static Optional<LocalDate> parseDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static Document trusted(Object alreadyCopied) {
        return new Document((Map<String, Object>) alreadyCopied);
    }

    private static List<String> tokens(String pointer) {
        if (pointer.isEmpty()) {
            return List.of();
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + pointer);
        }
        return Arrays.stream(pointer.substring(1).split("/", -1))
                .map(token -> token.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    private static Object step(Object current, String token) {
        if (current instanceof Map<?, ?> map) {
            return map.get(token);
        }
        if (current instanceof List<?> list && INDEX.matcher(token).matches()) {
            int index = Integer.parseInt(token);
            return index < list.size() ? list.get(index) : null;
        }
        return null;
    }

    private static Map<String, Object> copyObject(Map<?, ?> tree) {
        Map<String, Object> copy = new LinkedHashMap<>();
        tree.forEach((name, value) -> {
            if (!(name instanceof String)) {
                throw new IllegalArgumentException("a member name must be a string: " + name);
            }
            if (value != null) {
                copy.put((String) name, copyValue(value));
            }
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Object copyValue(Object value) {
        if (value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Document document) {
            return document.members;
        }
        if (value instanceof Number number) {
            return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        }
        if (value instanceof Map<?, ?> map) {
            return copyObject(map);
        }
        if (value instanceof Iterable<?> elements) {
            List<Object> copy = new ArrayList<>();
            elements.forEach(element -> copy.add(copyValue(Objects.requireNonNull(element, "null in an array"))));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof LocalDate || value instanceof Enum<?>) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "not a JSON value: " + value.getClass().getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Document that && members.equals(that.members);
    }

    @Override
    public int hashCode() {
        return members.hashCode();
    }

    /** Names the members but not their values, so that answers never reach a log by accident. */
    @Override
    public String toString() {
        return "Document" + members.keySet();
    }
}

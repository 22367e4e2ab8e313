package org.yimen.spi.fact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every schema of the core dictionary keeps to what {@link FactDefinition} promises. */
class DictionaryTest {
    private static final Set<String> VOCABULARY = Set.of(
            "type",
            "enum",
            "format",
            "minimum",
            "maximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "properties",
            "required",
            "items",
            "pattern",
            "title",
            "description");
    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");
    /** Look-around, named groups, flags, atomic groups, back references and possessive quantifiers: not in RE2. */
    private static final Pattern BEYOND_RE2 = Pattern.compile("\\(\\?(?!:)|\\\\[1-9kGZ]|[*+?}]\\+");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** One schema of the dictionary and where it stands. */
    record Place(String path, Map<?, ?> schema) {
        @Override
        public String toString() {
            return path;
        }
    }

    static List<Place> places() {
        List<Place> places = new ArrayList<>();
        CommonFacts.all()
                .forEach(fact -> collect(fact.key().toString(), fact.schema().asMap(), places));
        return places;
    }

    @Test
    void every_fact_of_the_core_is_there_in_its_first_version() throws IllegalAccessException {
        List<String> named = new ArrayList<>();
        for (Field field : CommonFacts.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
                named.add((String) field.get(null));
            }
        }

        assertThat(CommonFacts.all()).extracting(fact -> fact.key().name()).containsExactlyInAnyOrderElementsOf(named);
        assertThat(CommonFacts.all())
                .hasSizeGreaterThanOrEqualTo(20)
                .allMatch(fact -> fact.key().version() == 1);
        assertThat(CommonFacts.all())
                .allMatch(fact -> "object".equals(fact.schema().text("/type").orElse("")));
        assertThat(CommonFacts.find(new FactKey("person", 2))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_schema_keeps_to_the_closed_vocabulary(Place place) {
        assertThat(place.schema().keySet())
                .allMatch(word -> VOCABULARY.contains(word) || word.toString().startsWith("x-"));
        assertThat(place.schema().get("type")).isIn(TYPES);
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_question_has_a_chinese_title(Place place) {
        boolean elementOfPlainList =
                place.path().endsWith("[]") && !place.schema().containsKey("properties");
        if (!elementOfPlainList) {
            assertThat(String.valueOf(place.schema().get("title"))).containsPattern(CHINESE);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void every_choice_has_its_chinese_words(Place place) {
        List<?> values = (List<?>) place.schema().get("enum");
        List<?> titles = (List<?>) place.schema().get("x-enum-titles");
        if (values == null) {
            assertThat(titles).isNull();
        } else {
            assertThat(values).doesNotHaveDuplicates();
            assertThat(titles).hasSameSizeAs(values).doesNotHaveDuplicates().allSatisfy(title -> assertThat(
                            title.toString())
                    .containsPattern(CHINESE));
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_required_field_is_a_field(Place place) {
        if (place.schema().get("required") instanceof List<?> required) {
            Set<?> fields = ((Map<?, ?>) place.schema().get("properties")).keySet();
            assertThat(fields.containsAll(required)).as(required.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void a_pattern_compiles_and_is_anchored_and_within_re2(Place place) {
        if (place.schema().get("pattern") instanceof String pattern) {
            assertThat(isWithinRe2(pattern)).as(pattern).isTrue();
            assertThat(pattern).startsWith("^").endsWith("$");
            Pattern.compile(pattern);
        }
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothing_can_be_typed_without_bound(Place place) {
        Map<?, ?> schema = place.schema();
        switch (String.valueOf(schema.get("type"))) {
            case "string" ->
                assertThat(List.of("maxLength", "enum", "format", "pattern")).anyMatch(schema::containsKey);
            case "array" -> assertThat(schema.containsKey("maxItems")).isTrue();
            case "number", "integer" ->
                assertThat(schema.containsKey("minimum") && schema.containsKey("maximum"))
                        .isTrue();
            default -> assertThat(schema.get("type")).isIn("object", "boolean");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"^(?=a)b$", "^(a)\\1$", "^a++$", "^(?<n>a)$", "^(?>a)$", "^(?i)a$"})
    void a_pattern_beyond_re2_would_be_noticed(String pattern) {
        assertThat(isWithinRe2(pattern)).isFalse();
    }

    @Test
    void thirty_members_and_their_papers_fit() {
        assertThat(CommonFacts.find(new FactKey(CommonFacts.HOUSEHOLD_MEMBERS, 1))
                        .orElseThrow()
                        .schema()
                        .number("/properties/members/maxItems"))
                .hasValueSatisfying(most -> assertThat(most).isEqualByComparingTo("30"));
        assertThat("member:29")
                .matches(places().stream()
                        .filter(place -> place.path().equals("disability@1/persons[]/holder"))
                        .map(place -> String.valueOf(place.schema().get("pattern")))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void a_schema_fits_into_64_kibibytes_and_eight_levels() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        for (FactDefinition fact : CommonFacts.all()) {
            assertThat(mapper.writeValueAsBytes(fact.schema()).length).isLessThan(64 * 1024);
        }
        assertThat(places()).allMatch(place -> place.path().split("/").length <= 8);
    }

    private static boolean isWithinRe2(String pattern) {
        return !BEYOND_RE2.matcher(pattern).find();
    }

    private static void collect(String path, Map<?, ?> schema, List<Place> places) {
        places.add(new Place(path, schema));
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, inner) -> collect(path + "/" + name, (Map<?, ?>) inner, places));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            collect(path + "[]", items, places);
        }
    }
}

package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {
    private final OpenAPI document = OpenApiDocument.make();

    @Test
    void every_operation_is_described_once() {
        List<String> described = operations().map(Operation::getOperationId).toList();
        List<String> written = Stream.concat(Resources.OF_API.stream(), Resources.OF_HEALTH.stream())
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(OpenApiDocumentTest::isOperation)
                .map(method -> method.getAnnotation(io.swagger.v3.oas.annotations.Operation.class)
                        .operationId())
                .toList();

        assertThat(written).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(described).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void every_component_that_is_a_part_is_counted() throws IOException {
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/yimen/rest/internal"))) {
            long parts = sources.filter(Files::isRegularFile)
                    .filter(OpenApiDocumentTest::isPart)
                    .count();

            assertThat(parts).isEqualTo(Api.PARTS);
        }
    }

    @Test
    void every_answer_is_described_with_its_problems() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getResponses()).containsKey("default").hasSizeGreaterThan(1);
        });
        assertThat(document.getComponents().getSchemas()).containsKeys("Problem", "CaseDto", "HandlingDto");
    }

    @Test
    void a_scan_is_answered_in_each_type_that_is_taken() {
        assertThat(document.getPaths()
                        .get("/cases/{id}/scans/{digest}")
                        .getGet()
                        .getResponses()
                        .get("200")
                        .getContent())
                .containsOnlyKeys("application/pdf", "image/jpeg", "image/png");
    }

    @Test
    void whatever_is_referred_to_is_there() {
        String text = OpenApiDocument.text(document);

        assertThat(text).contains("#/components/schemas/");
        Stream.of(text.split("\"#/components/schemas/"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf('"')))
                .forEach(name ->
                        assertThat(document.getComponents().getSchemas()).containsKey(name));
    }

    @Test
    void a_public_validator_has_nothing_to_say() {
        SwaggerParseResult parsed =
                new OpenAPIV3Parser().readContents(OpenApiDocument.text(document), List.of(), new ParseOptions());

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getPaths().keySet())
                .isEqualTo(document.getPaths().keySet());
    }

    @Test
    void the_public_validator_does_find_faults() {
        String broken = OpenApiDocument.text(document).replaceFirst("\"in\"\\s*:\\s*\"path\"", "\"in\": \"nowhere\"");

        assertThat(new OpenAPIV3Parser()
                        .readContents(broken, List.of(), new ParseOptions())
                        .getMessages())
                .isNotEmpty();
    }

    @Test
    void only_a_few_operations_are_open_to_everybody() {
        assertThat(operations().filter(operation -> operation.getSecurity().isEmpty()))
                .extracting(Operation::getOperationId)
                .containsExactlyInAnyOrder(
                        "signIn",
                        "readCatalogue",
                        "readItem",
                        "listItemVersions",
                        "readGuide",
                        "askProgress",
                        "describe",
                        "live",
                        "ready");
    }

    @Test
    void a_document_holds_members_of_any_kind() {
        assertThat(List.of(
                        property("EntryBody", "record"),
                        property("FoundBody", "value"),
                        property("DraftBody", "answers"),
                        property("CaseDto", "answers")))
                .extracting(Schema::getAdditionalProperties)
                .containsOnly(true);
    }

    @Test
    void what_a_body_must_not_lack_is_said() {
        assertThat(schema("DraftBody").getRequired()).containsExactly("answers", "deskId", "items", "source");
        assertThat(schema("GrantsBody").getRequired()).containsExactly("grants");
        assertThat(schema("GrantBody").getRequired()).containsExactly("region", "role");
        assertThat(schema("DeliveryBody").getRequired()).containsExactly("at", "channel");
        assertThat(schema("SearchBody").getRequired()).isNull();
    }

    @Test
    void what_an_answer_always_holds_is_said() {
        assertThat(schema("ClockDto").getRequired()).contains("code", "limit").doesNotContain("dueDate", "stoppedOn");
        assertThat(schema("Problem").getRequired()).contains("status", "detail").doesNotContain("findings");
    }

    private Schema<?> schema(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private Schema<?> property(String type, String name) {
        return (Schema<?>) schema(type).getProperties().get(name);
    }

    private Stream<Operation> operations() {
        return document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(List::stream);
    }

    private static boolean isOperation(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(mark -> mark.annotationType().isAnnotationPresent(javax.ws.rs.HttpMethod.class));
    }

    private static boolean isPart(Path source) {
        try {
            return Files.readString(source).contains("@Component(service = Part.class");
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}

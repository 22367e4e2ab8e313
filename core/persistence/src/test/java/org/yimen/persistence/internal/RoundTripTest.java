package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Document;
import org.yimen.spi.procedure.PauseReason;

class RoundTripTest {
    private static final OffsetDateTime AT = Cases.NOW;
    private final Bodies bodies = new Bodies(Json.mapper(), new PlainBodyCodec(), new KnownDocuments(0));

    @Test
    void a_case_with_everything_in_it_reads_as_it_was_written() {
        CaseFile file = RichCases.everything(Cases.DATIAN);
        assertThat(again(file, CaseFile.class)).isEqualTo(file);
    }

    @Test
    void a_handling_with_everything_in_it_reads_as_it_was_written() {
        Handling handling = RichCases.handled(RichCases.everything(Cases.DATIAN));
        assertThat(again(handling, Handling.class)).isEqualTo(handling);
    }

    @Test
    void a_release_with_its_form_and_guide_reads_as_it_was_written() {
        StoredRelease release = RichCases.release();
        assertThat(again(release, StoredRelease.class)).isEqualTo(release);
    }

    @Test
    void everything_that_is_stored_is_written_again() throws Exception {
        CaseFile file = RichCases.everything(Cases.DATIAN);
        assertEverythingIn("case.json", file);
        assertEverythingIn("handling.json", RichCases.handled(file));
        assertEverythingIn("release.json", RichCases.release());
    }

    private void assertEverythingIn(String file, Object value) throws Exception {
        assertEverythingIn(
                Json.mapper().readTree(RichCases.text(file)), Json.mapper().readTree(bodies.text(value)), file);
    }

    private static void assertEverythingIn(JsonNode expected, JsonNode actual, String path) {
        assertThat(actual).as(path).isNotNull();
        if (expected.isObject()) {
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                assertEverythingIn(member.getValue(), actual.get(member.getKey()), path + "/" + member.getKey());
            }
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertEverythingIn(expected.get(i), actual.get(i), path + "/" + i);
            }
        } else {
            assertThat(expected.asText().contains("${") || actual.equals(expected))
                    .as(path)
                    .isTrue();
        }
    }

    @Test
    void every_state_of_a_case_is_written_by_its_code() {
        List<CaseState> states = List.of(
                new CaseState.Draft(),
                new CaseState.Registered(AT),
                new CaseState.Supplementing(AT, "告1"),
                new CaseState.Accepted(AT),
                new CaseState.InProgress(AT),
                new CaseState.Completed(AT),
                new CaseState.Notified(AT),
                new CaseState.Closed(AT),
                new CaseState.Archived(AT, "档1"),
                new CaseState.Declined(AT, "a", "b", "c"),
                new CaseState.Withdrawn(AT, "不要了"));

        assertThat(states)
                .extracting(Object::getClass)
                .containsExactlyInAnyOrderElementsOf(new ArrayList<>(CaseState.all()));
        assertThat(Json.caseStates()).hasSize(states.size());
        for (CaseState state : states) {
            CaseFile file = Cases.draft(Cases.DATIAN, "张三").withState(state);
            assertThat(bodies.text(file)).contains("\"state\":{\"state\":\"" + state.code() + "\"");
            assertThat(again(file, CaseFile.class).state()).isEqualTo(state);
        }
    }

    @Test
    void every_state_of_a_handling_is_written_by_its_code() {
        List<HandlingState> states = List.of(
                new HandlingState.Pending(),
                new HandlingState.Dispatched(AT, "转1"),
                new HandlingState.Returned(AT, "不归我们", "housing"),
                new HandlingState.Received(AT),
                new HandlingState.Suspended(AT, "诉讼", "第三条", AT.minusDays(1), PauseReason.SUPPLEMENT),
                new HandlingState.Granted(AT),
                new HandlingState.Refused(AT),
                new HandlingState.Notified(AT, true),
                new HandlingState.Closed(AT, false),
                new HandlingState.Withdrawn(AT, "不要了"));

        assertThat(Json.handlingStates().values())
                .containsExactlyInAnyOrderElementsOf(states.stream()
                        .<Class<? extends HandlingState>>map(HandlingState::getClass)
                        .toList());
        for (HandlingState state : states) {
            Handling handling = Cases.pending(Cases.draft(Cases.DATIAN, "张三")).withState(state);
            assertThat(bodies.text(handling)).contains("\"state\":{\"state\":\"" + state.code() + "\"");
            assertThat(again(handling, Handling.class).state()).isEqualTo(state);
        }
    }

    @Test
    void what_a_later_release_added_is_passed_over_and_a_list_it_did_not_know_is_empty() {
        CaseFile file = Cases.draft(Cases.DATIAN, "张三");
        String text = bodies.text(file);
        assertThat(text).contains(",\"clocks\":[]");

        String other = text.replace(",\"clocks\":[]", "").replaceFirst("\\{", "{\"added\":{\"later\":[1,{}]},");

        assertThat(bodies.parse(other, CaseFile.class)).isEqualTo(file);
    }

    @Test
    void a_handling_written_before_partners_were_known_has_none() {
        Handling handling = Cases.pending(Cases.draft(Cases.DATIAN, "张三"));
        String text = bodies.text(handling);
        assertThat(text).contains(",\"partners\":[]");

        assertThat(bodies.parse(text.replace(",\"partners\":[]", ""), Handling.class))
                .isEqualTo(handling);
    }

    @Test
    void an_answer_to_a_question_is_not_stored_as_if_it_were_a_component() {
        assertThat(bodies.text(RichCases.everything(Cases.DATIAN)))
                .doesNotContain("\"live\"", "\"missingForAcceptance\"", "\"provided\"");
    }

    @Test
    void numbers_keep_their_scale_and_text_its_awkward_characters() {
        Document document = Document.of(Map.of(
                "a", new java.math.BigDecimal("1E+3"),
                "b", new java.math.BigDecimal("10.00"),
                "c", "\u0000\u2028\"\\𠮷"));
        assertThat(again(document, Document.class)).isEqualTo(document);
    }

    @Test
    void a_member_named_with_a_four_byte_character_is_read_back() {
        Document document = Document.of(java.util.Map.of("𠮷qzjx", "𠮷", "a", java.util.Map.of("㼆·𠮷", "x")));
        assertThat(again(document, Document.class)).isEqualTo(document);
    }

    @Test
    void an_unreadable_body_is_reported_without_its_content() {
        byte[] broken =
                "{\"state\":{\"state\":\"NOBODY\"},\"secret\":\"33108219880229\"}".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> bodies.read(Spot.ofPlatform("any"), broken, CaseFile.class))
                .hasMessageContaining("CaseFile")
                .hasMessageNotContaining("3310")
                .hasStackTraceContaining("state");
    }

    private <T> T again(T value, Class<T> type) {
        return bodies.read(Spot.ofPlatform("any"), bodies.write(Spot.ofPlatform("any"), value), type);
    }
}

package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One item of a case, at its department. */
final class HandlingWork {
    private static final String CLERK = "clerk";
    private static final String TOWNSHIP = "township";

    private final Desk desk;
    private final Values values;
    private final Chance chance;
    private final String id;
    private final String liaison;

    HandlingWork(Desk desk, Values values, Chance chance, String id, String liaison) {
        this.desk = desk;
        this.values = values;
        this.chance = chance;
        this.id = id;
        this.liaison = liaison;
    }

    void returnAndRedispatch() throws Exception {
        desk.does(liaison, "returnHandling", Desk.body("reason", text()), id);
        desk.does(CLERK, "redispatchHandling", Desk.body(), id);
    }

    void receive() throws Exception {
        desk.does(CLERK, "printDispatchSlip", Desk.NOTHING, id);
        desk.does(liaison, "receiveHandling", Desk.NOTHING, id);
        desk.does(liaison, "feedBack", Desk.body("text", text()), id);
        desk.does(liaison, "readHandling", Desk.NOTHING, id);
        desk.does(liaison, "readCaseOfHandling", Desk.NOTHING, id);
        desk.does(liaison, "revealHandling", ask(chance), id);
    }

    /** What is said by whoever wants to see personal data in plain. */
    static JsonNode ask(Chance chance) {
        return Desk.body(
                "purpose", "VERIFICATION", "reason", Personal.text(chance), "fields", List.of("NAME", "ID_NUMBER"));
    }

    void suspendAndResume() throws Exception {
        desk.does(liaison, "suspendHandling", Desk.body("reason", text(), "legalBasis", "《社会救助法》第六十一条"), id);
        desk.does(liaison, "resumeHandling", Desk.NOTHING, id);
        desk.tries(liaison, "requestSupplement", Desk.body("text", text()), id);
        desk.tries(CLERK, "lapseHandling", Desk.NOTHING, id);
    }

    void complain() throws Exception {
        desk.does(CLERK, "recordComplaint", Desk.body("text", text()), id);
    }

    void withdraw() throws Exception {
        desk.does(CLERK, "withdrawItem", Desk.body("reason", text()), id);
    }

    /** The township's survey, the department's check, an opinion that is sent back once, and the public notice. */
    void surveyToNotice() throws Exception {
        desk.does(TOWNSHIP, "beginStep", Desk.NOTHING, id, "survey");
        file(TOWNSHIP, "survey", List.of());
        file(TOWNSHIP, "check-request", List.of());
        file(liaison, "check", List.of(Map.of("key", "property@1", "value", Map.of("savings", 26000))));
        file(TOWNSHIP, "opinion", List.of());
        desk.does("township2", "rejectStep", Desk.body("reason", text()), id, "opinion");
        file(TOWNSHIP, "opinion", List.of());
        desk.does("township2", "confirmStep", Desk.NOTHING, id, "opinion");
        desk.does("civil", "extendHandling", Desk.body("reason", "人户分离"), id);
        file(TOWNSHIP, "notice", List.of());
        desk.does(TOWNSHIP, "objectToStep", Desk.body("text", text()), id, "notice");
    }

    void file(String login, String step) throws Exception {
        file(login, step, List.of());
    }

    private void file(String login, String step, List<?> found) throws Exception {
        JsonNode entry = Desk.body(
                "record", values.least(form(login, step), chance),
                "signatures", List.of(Personal.name(chance), Personal.name(chance)),
                "householdSigner", Personal.name(chance),
                "found", found);
        desk.does(login, "fileStep", entry, id, step);
    }

    private JsonNode form(String login, String step) throws Exception {
        JsonNode steps =
                desk.asks(login, "readHandling", Desk.NOTHING, id).json().get("steps");
        return StreamSupport.stream(steps.spliterator(), false)
                .filter(one -> one.get("code").asText().equals(step))
                .findFirst()
                .orElseThrow()
                .get("form");
    }

    /** Sent back once, then confirmed. */
    void decide(String approver) throws Exception {
        desk.does(liaison, "proposeDecision", proposal(), id);
        desk.does(approver, "rejectDecision", Desk.body("reason", text()), id);
        desk.does(liaison, "proposeDecision", proposal(), id);
        desk.does(approver, "confirmDecision", Desk.NOTHING, id);
        desk.does(liaison, "printDecision", Desk.NOTHING, id);
    }

    private JsonNode proposal() throws Exception {
        return Desk.body(
                "conclusion", "GRANT",
                "reasons", List.of(text()),
                "legalBasis", List.of("《社会救助法》第四十四条"),
                "record", values.least(form(liaison, "decision"), chance));
    }

    void tell() throws Exception {
        desk.does(liaison, "informWindow", Desk.NOTHING, id);
        desk.does(CLERK, "recordResultDelivery", CaseWork.delivery(chance), id);
    }

    /** What the applicant brings against the decision, and the step that nobody asks for then. */
    void objected() throws Exception {
        desk.does(CLERK, "objectToDecision", Desk.body("text", text()), id);
        file(liaison, "re-appraisal");
        desk.does(liaison, "omitStep", Desk.body("reason", text()), id, "final-appraisal");
    }

    private String text() {
        return Personal.text(chance);
    }
}

package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.StreamSupport;

/** One case on its way, from the window to the departments and back. */
final class CaseWork {
    static final String ALLOWANCE = "civil-affairs/minimum-living-allowance";
    static final String SUBSIDY = "civil-affairs/disability-subsidy";
    static final String MEDICAL = "medical-insurance/medical-assistance";
    static final String CERTIFICATE = "disabled-federation/disability-certificate";

    /** Of the same length each time: where a body is cut, say, depends on it. */
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private static final String CLERK = "clerk";
    private static final List<String> VIEWS =
            List.of("readCase", "readCaseForm", "checkCase", "listCaseEvents", "listMaterials", "printApplication");

    private final Desk desk;
    private final Known known;
    private final Values values;
    private final Chance chance;
    private final ObjectNode application;
    private String id;

    CaseWork(Campaign campaign, Households households) {
        this.desk = new Desk(campaign);
        this.known = campaign.known();
        this.values = new Values(campaign.api(), known);
        this.chance = campaign.chance();
        this.application = households.application(chance);
    }

    void register() throws Exception {
        desk.does(CLERK, "assess", application);
        desk.does(CLERK, "composeForm", Desk.body("items", application.get("items")));
        id = desk.does(CLERK, "draftCase", application).get("id").asText();
        known.add("caseId", id);
        ObjectNode form = application.deepCopy();
        form.remove(List.of("deskId", "source"));
        String etag = desk.asks(CLERK, "readCase", Desk.NOTHING, id).etag();
        desk.doesIf(etag, CLERK, "changeCaseForm", form, id);
        desk.does(CLERK, "registerCase", Desk.NOTHING, id);
        look();
    }

    private void look() throws Exception {
        desk.does(CLERK, chance.oneOf(VIEWS), Desk.NOTHING, id);
        desk.does(CLERK, "searchCases", Desk.body("namePrefix", name().substring(0, 1), "limit", 5));
        String account = application.at("/answers/facts/bank-account/account").asText();
        desk.does(CLERK, "searchCases", Desk.body("account", account));
        desk.does(CLERK, "revealCase", HandlingWork.ask(chance), id);
        known.add(
                "cursor", desk.looks(CLERK, "listCases", "limit=2").path("next").asText("none"));
    }

    /** With one paper left for later, so that there is something to give notice of. */
    void noticeAndSupplement() throws Exception {
        desk.does(CLERK, "issueNotice", Desk.NOTHING, id);
        desk.does(CLERK, "printNotice", Desk.NOTHING, id);
        desk.does(CLERK, "recordNoticeDelivery", delivery(), id);
        bringPapers();
        desk.does(CLERK, "completeSupplement", Desk.NOTHING, id);
    }

    void bringPapers() throws Exception {
        List<JsonNode> papers = owed("ACCEPTANCE");
        for (JsonNode paper : papers) {
            known.add("type", paper.get("type").asText());
            known.add("subject", paper.get("subject").asText());
            bring(paper);
        }
    }

    void bringWhatDecisionsNeed() throws Exception {
        for (JsonNode paper : owed("DECISION")) {
            bring(paper);
        }
    }

    private List<JsonNode> owed(String stage) throws Exception {
        JsonNode papers =
                desk.asks(CLERK, "listMaterials", Desk.NOTHING, id).json().get("materials");
        return StreamSupport.stream(papers.spliterator(), false)
                .filter(paper -> paper.get("obtainedBy").asText().equals("APPLICANT")
                        && paper.get("neededBy").asText().equals(stage))
                .toList();
    }

    private void bring(JsonNode paper) throws Exception {
        String type = paper.get("type").asText();
        String subject = paper.get("subject").asText();
        if (type.equals("signed-application") || chance.in(40)) {
            desk.uploads(CLERK, id, type, subject);
            showScan();
        } else {
            desk.does(CLERK, "recordPaperSeen", Desk.NOTHING, id, type, subject);
        }
    }

    private void showScan() throws Exception {
        JsonNode papers = desk.asks(CLERK, "listMaterials", Desk.NOTHING, id).json();
        String digest = papers.findPath("scans").findPath("digest").asText();
        known.add("digest", digest);
        desk.does(CLERK, "showScan", Desk.NOTHING, id, digest);
    }

    void accept() throws Exception {
        String receipt = desk.does(CLERK, "acceptCase", Desk.NOTHING, id)
                .get("receiptNumber")
                .asText();
        known.add("receiptNumber", receipt);
        desk.does(CLERK, "printAcceptanceSlip", Desk.NOTHING, id);
        String idNumber = application.at("/answers/facts/person/idNumber").asText();
        desk.does("", "askProgress", Desk.body("receiptNumber", receipt, "idNumberEnding", idNumber.substring(14)));
        desk.does(CLERK, "dispatchCase", Desk.NOTHING, id);
    }

    void decline() throws Exception {
        desk.does(CLERK, "declineCase", Desk.body("reason", text(), "legalBasis", "《社会救助法》第六十一条"), id);
        desk.does(CLERK, "printDeclination", Desk.NOTHING, id);
    }

    void withdraw() throws Exception {
        desk.does(CLERK, "withdrawCase", Desk.body("reason", text()), id);
    }

    void closeAndArchive() throws Exception {
        desk.does(CLERK, "closeCase", Desk.NOTHING, id);
        desk.does(CLERK, "archiveCase", Desk.body("archiveNumber", "D-" + chance.below(1_000_000_000)), id);
        desk.does("auditor", "verifyChain", Desk.NOTHING, id);
    }

    HandlingWork handling(String item, String liaison) throws Exception {
        JsonNode handlings =
                desk.asks(CLERK, "readCase", Desk.NOTHING, id).json().get("handlings");
        String handling = StreamSupport.stream(handlings.spliterator(), false)
                .filter(one -> one.get("item").asText().equals(item))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asText();
        known.add("handlingId", handling);
        return new HandlingWork(desk, values, chance, handling, liaison);
    }

    private JsonNode delivery() {
        return delivery(chance);
    }

    static JsonNode delivery(Chance chance) {
        return Desk.body(
                "channel", "IN_PERSON", "at", AT.format(OffsetDateTime.now()), "signer", Personal.name(chance));
    }

    private String name() {
        return application.at("/answers/facts/person/name").asText();
    }

    private String text() {
        return Personal.text(chance);
    }
}

package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;

/** What the visitors touch: cases, handlings and all else of one township, all of it really there. */
final class AccessScene {
    static final String TOWNSHIP = "990181100000";
    static final LocalDate CLOSED = LocalDate.now().plusDays(40);

    private static final String CIVIL = "civil-affairs";
    private static final String FEDERATION = "disabled-federation";
    private static final String NOBODY = "nobody";

    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private AccessScene() {}

    /**
     * One thing.
     *
     * @param region where it lies
     * @param department with which it lies
     * @param partner the department that does the step in question, or any step
     * @param names what stands for the parameters of paths
     */
    record Target(String region, String department, String partner, Map<String, String> names) {}

    static AccessScene of(DemoPlatform platform, Visitors visitors) throws Exception {
        AccessScene scene = new AccessScene();
        ObjectNode application = Family.application();
        String registered = CaseAtWork.registered(platform, application).id();
        CaseAtWork work = CaseAtWork.registered(platform, application);
        work.bringEverythingBut("");
        work.bring("signed-application", "applicant");
        work.clerk("/acceptance");
        work.clerk("/dispatch");
        scene.name(platform, visitors, work);
        scene.placeCases(registered, work.id());
        scene.placeHandlings(work);
        return scene;
    }

    Target target(String on) {
        Target target = targets.get(on);
        if (target == null) {
            throw new AssertionError("nobody knows what this is: " + on);
        }
        return target;
    }

    /** What a list is searched for. */
    String id(String list) {
        return names.get(list);
    }

    private void name(DemoPlatform platform, Visitors visitors, CaseAtWork work) throws Exception {
        scan(platform, work);
        names.put("region", TOWNSHIP);
        names.put("day", CLOSED.toString());
        names.put("item", "minimum-living-allowance");
        names.put("version", "1.0.0");
        names.put("department", CIVIL);
        Map<String, Object> question = Map.of("deskId", "qinghe", "question", "如何申请低保");
        names.put(
                "consultation",
                platform.post("clerk", "/consultations", question)
                        .done()
                        .get("id")
                        .asText());
        names.put("account", visitors.subject());
        platform.post(
                        "sysadmin",
                        "/calendar/closures",
                        Map.of("regionCode", TOWNSHIP, "day", CLOSED.toString(), "reason", "停电"))
                .done();
    }

    /** One that only the department's own items need. */
    private void scan(DemoPlatform platform, CaseAtWork work) throws Exception {
        String materials = "/cases/" + work.id() + "/materials";
        for (JsonNode paper : platform.get("clerk", materials).done().get("materials")) {
            String type = paper.get("type").asText();
            boolean own = StreamSupport.stream(paper.get("items").spliterator(), false)
                    .allMatch(item -> item.asText().startsWith(CIVIL + "/"));
            if (own && !type.equals("signed-application")) {
                String place =
                        materials + "/" + type + "/" + paper.get("subject").asText() + "/scans";
                String kept = platform.upload("clerk", place, "image/png", picture())
                        .done()
                        .get("id")
                        .asText();
                names.put("type", type);
                names.put("subject", paper.get("subject").asText());
                names.put("digest", digest(platform, kept, type));
                return;
            }
        }
        throw new AssertionError("no paper of " + CIVIL + " alone");
    }

    private static String digest(DemoPlatform platform, String caseId, String type) throws Exception {
        String digest = "";
        for (JsonNode paper :
                platform.get("clerk", "/cases/" + caseId + "/materials").done().get("materials")) {
            if (paper.get("type").asText().equals(type) && !paper.get("scans").isEmpty()) {
                JsonNode scans = paper.get("scans");
                digest = scans.get(scans.size() - 1).get("digest").asText();
            }
        }
        return digest;
    }

    /** Not the one that every other paper is scanned as. */
    private static byte[] picture() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private void placeCases(String registered, String accepted) {
        names.put("listCases", accepted);
        names.put("searchCases", accepted);
        names.put("listConsultations", names.get("consultation"));
        place("", NOBODY, NOBODY, Map.of("code", CIVIL));
        place("list", CIVIL, NOBODY, Map.of());
        place("window", NOBODY, NOBODY, Map.of("id", "qinghe"));
        place("region", NOBODY, NOBODY, Map.of("code", TOWNSHIP));
        place("case", CIVIL, NOBODY, Map.of("id", accepted));
        place("registered case", NOBODY, NOBODY, Map.of("id", registered));
        place("account", NOBODY, NOBODY, Map.of("id", names.get("account")));
        place("consultation", NOBODY, NOBODY, Map.of("id", names.get("consultation")));
    }

    private void placeHandlings(CaseAtWork work) throws Exception {
        names.put("listHandlings", work.handlingOf(CaseAtWork.ALLOWANCE));
        step(work, "handling", CaseAtWork.ALLOWANCE, CIVIL, "DECISION", "");
        step(work, "township's step", CaseAtWork.ALLOWANCE, CIVIL, "", "TOWNSHIP");
        step(work, "department's step", CaseAtWork.ALLOWANCE, CIVIL, "", "DEPARTMENT");
        step(work, "handling with a partner's step", CaseAtWork.SUBSIDY, CIVIL, "", FEDERATION);
        step(work, "partner's step", CaseAtWork.SUBSIDY, CIVIL, "", FEDERATION);
    }

    /** The first step of a kind or of an owner. */
    private void step(CaseAtWork work, String on, String item, String department, String kind, String owner)
            throws Exception {
        for (JsonNode step : work.handling("clerk", item).get("steps")) {
            String partner = step.path("department").asText("");
            boolean owned = partner.isEmpty()
                    ? owner.isEmpty() || step.get("owner").asText().equals(owner)
                    : partner.equals(owner);
            if (owned && (kind.isEmpty() || step.get("kind").asText().equals(kind))) {
                Map<String, String> found = Map.of(
                        "id", work.handlingOf(item), "code", step.get("code").asText());
                place(on, department, partner.isEmpty() ? NOBODY : partner, found);
                return;
            }
        }
        throw new AssertionError(item + " has no " + on);
    }

    private void place(String on, String department, String partner, Map<String, String> own) {
        Map<String, String> all = new HashMap<>(names);
        all.putAll(own);
        targets.put(on, new Target(TOWNSHIP, department, partner, all));
    }
}

package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What is done beside cases: consultations, and what the administrators do. */
final class OfficeWork {
    private static final String CLERK = "clerk";
    private static final String SYSTEM = "sysadmin";
    private static final String CITY = "990181000000";

    private final Desk desk;
    private final Known known;
    private final Chance chance;

    OfficeWork(Campaign campaign) {
        this.desk = new Desk(campaign);
        this.known = campaign.known();
        this.chance = campaign.chance();
    }

    void consult() throws Exception {
        JsonNode question = Desk.body(
                "deskId", "qinghe",
                "askedBy", Personal.name(chance),
                "question", Personal.text(chance),
                "items", List.of(CaseWork.CERTIFICATE),
                "followUpOn", LocalDate.now().plusDays(3).toString());
        String id = desk.does(CLERK, "recordConsultation", question).get("id").asText();
        known.add("consultationId", id);
        desk.does(CLERK, "listConsultations", Desk.NOTHING);
        desk.does(CLERK, "followUpConsultation", Desk.body(), id);
    }

    void look() throws Exception {
        String[] item = CaseWork.CERTIFICATE.split("/");
        for (String view : List.of("readItem", "listItemVersions", "readGuide")) {
            desk.does("", view, Desk.NOTHING, item);
        }
        for (String view : List.of("readCatalogue", "live", "ready", "describe")) {
            desk.does("", view, Desk.NOTHING);
        }
        for (String view : List.of("listDepartments", "listDesks", "listRegions", "currentSession", "listCases")) {
            desk.does(CLERK, view, Desk.NOTHING);
        }
        desk.does("civil", "listHandlings", Desk.NOTHING);
        desk.does("auditor", "listAudit", Desk.NOTHING);
        desk.does("supervisor", "listReleases", Desk.NOTHING);
        desk.looks(SYSTEM, "readCalendar", "year=2026&region=" + CITY);
    }

    void keepDirectory() throws Exception {
        JsonNode window =
                Desk.body("regionCode", "990181100000", "name", Personal.name(chance), "phone", "0990-5550109");
        desk.does(SYSTEM, "saveDesk", window, "window-" + chance.below(3));
        JsonNode village = Desk.body("name", Personal.name(chance), "area", "RURAL");
        desk.does(SYSTEM, "saveRegion", village, "99018110020" + chance.between(3, 9));
        desk.does(SYSTEM, "saveDepartment", Desk.body("name", Personal.name(chance)), "department-" + chance.below(3));
        desk.tries(SYSTEM, "liftQuarantine", Desk.NOTHING, "civil-affairs", "minimum-living-allowance", "0.1.0");
    }

    void keepCalendar() throws Exception {
        String day = LocalDate.now().plusDays(chance.between(20, 300)).toString();
        desk.does(SYSTEM, "addClosure", Desk.body("regionCode", CITY, "day", day, "reason", Personal.text(chance)));
        desk.does(SYSTEM, "removeClosure", Desk.NOTHING, CITY, day);
        int year = chance.between(2033, 2060);
        desk.does(SYSTEM, "importCalendarNotice", Desk.body("years", Map.of(Integer.toString(year), notice(year))));
        JsonNode parameter = desk.does(SYSTEM, "listParameters", Desk.NOTHING).at("/parameters/0");
        known.add("parameter", parameter.get("key").asText());
        desk.does(SYSTEM, "setParameter", setting(parameter.get("key").asText()));
    }

    private static Map<String, Object> notice(int year) {
        return Map.of(
                "status", "official",
                "notice", List.of("https://www.example.invalid/" + year),
                "off", List.of(Map.of("date", year + "-01-01", "name", "元旦")),
                "work", List.of());
    }

    private JsonNode setting(String key) {
        return Desk.body(
                "key",
                key,
                "regionCode",
                CITY,
                "from",
                LocalDate.of(2090, 1, 1).plusDays(chance.below(3000)).toString(),
                "value",
                50,
                "source",
                Personal.text(chance));
    }
}

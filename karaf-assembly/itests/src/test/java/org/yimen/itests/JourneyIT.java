package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.Test;

/**
 * A case travels the whole way: a man of 58 with a disability certificate about to expire, his long ill wife, their son at
 * university, four items at three departments, one window.
 */
public class JourneyIT {
    private static final String REGION = "990181000000";

    private static DemoPlatform platform;
    private static long daysAhead;

    @Test
    public void aFamilyAppliesOnceAndFourItemsComeBackOnH2() throws Exception {
        travels(DemoPlatform.start("journey"));
    }

    @Test
    public void aFamilyAppliesOnceAndFourItemsComeBackOnPostgres() throws Exception {
        travels(DemoPlatform.startOnPostgres("journey-postgres"));
    }

    private static void travels(DemoPlatform started) throws Exception {
        platform = started;
        daysAhead = 0;
        try (started) {
            theWholeWay();
        }
    }

    private static void theWholeWay() throws Exception {
        asksEachThingOnce();
        CaseAtWork work = noticeListsThePaperAndTheContradictionOnce();
        aNewReleaseChangesNothingForHim(work);
        String receipt = suppliedSignedAndAccepted(work);
        dispatchedAndOneComesBack(work);
        departmentsWork(work);
        aClosureMovesWhatIsDue(work);
        theNoticesHaveHung(work);
        decidedBySecondPersons(work);
        aDepartmentLeavesAndComesBack(work);
        toldAndClosed(work, receipt);
        everythingStandsAfterARestart(work);
        itsFilesTellNothing(work);
    }

    private static void itsFilesTellNothing(CaseAtWork work) throws Exception {
        Set<String> told = StolenFiles.wordsIn(work.read());
        told.addAll(StolenFiles.wordsIn(
                platform.get("clerk", "/cases/" + work.id() + "/events").done()));
        Set<String> answered = StolenFiles.wordsIn(Family.application());
        answered.addAll(StolenFiles.numbersIn(Family.application()));
        platform.process().stop();

        StolenFiles database = new StolenFiles(platform.databaseFolders());
        database.assertHold(work.id());
        told.addAll(answered);
        told.remove(Family.NAME);
        database.assertTellNoneOf(told);
        new StolenFiles(List.of(platform.process().home().resolve("data/log"))).assertTellNoneOf(answered);
    }

    private static void asksEachThingOnce() throws Exception {
        DemoPlatform.Reply composed = platform.post(
                "clerk", "/forms", Map.of("items", Family.application().get("items")));
        JsonNode form = composed.done();
        List<String> pointers = asked(composed);

        assertEquals(pointers.size(), pointers.stream().distinct().count());
        assertTrue(form.get("questionCount").asInt()
                < form.get("separateQuestionCount").asInt());
        System.out.println("questions: " + form.get("questionCount") + " in one form, "
                + form.get("separateQuestionCount") + " in four");
    }

    private static List<String> asked(DemoPlatform.Reply form) {
        return texts(form.done().get("questions"), "pointer");
    }

    private static CaseAtWork noticeListsThePaperAndTheContradictionOnce() throws Exception {
        ObjectNode contradicting = Family.with(
                facts -> ((ObjectNode) facts.at("/household-members/members").get(1)).put("birthDate", "2005-08-21"));
        CaseAtWork work = CaseAtWork.registered(platform, contradicting);
        work.bringEverythingBut("diagnosis");

        assertEquals(
                422,
                platform.post("clerk", "/cases/" + work.id() + "/acceptance").status());
        work.clerk("/notices");

        JsonNode notice = work.read().get("notices").get(0);
        assertEquals(List.of("diagnosis"), texts(notice.get("missing"), "type"));
        assertEquals(List.of("/facts/household-members/members/1/birthDate"), texts(notice.get("findings"), "pointer"));
        work.clerk(
                "/notices/delivery",
                Map.of("channel", "IN_PERSON", "at", OffsetDateTime.now().toString(), "signer", "王建国"));
        return work;
    }

    private static void aNewReleaseChangesNothingForHim(CaseAtWork work) throws Exception {
        JsonNode issued = work.read().get("notices");
        JsonNode pinned = work.read().get("items");
        Path home = platform.process().home();
        Path file = DepartmentJar.next(home, "medical-insurance", 77, Map.of("localPilot", "是否参加试点"))
                .drop(home);
        awaitOffered("1.0.77");

        String question = "/items/" + CaseAtWork.MEDICAL + "/localPilot";
        assertTrue(asked(platform.post(
                        "clerk", "/forms", Map.of("items", Family.application().get("items"))))
                .contains(question));
        assertFalse(
                asked(platform.get("clerk", "/cases/" + work.id() + "/form")).contains(question));
        assertEquals(issued, work.read().get("notices"));
        assertEquals(pinned, work.read().get("items"));
        Files.delete(file);
    }

    private static String suppliedSignedAndAccepted(CaseAtWork work) throws Exception {
        work.bring("diagnosis", "member:0");
        assertEquals(
                422,
                platform.post("clerk", "/cases/" + work.id() + "/supplement").status());
        work.correct(Family.application());
        work.clerk("/supplement");
        assertEquals(
                422,
                platform.post("clerk", "/cases/" + work.id() + "/acceptance").status());

        work.bring("signed-application", "applicant");
        String receipt = work.clerk("/acceptance").get("receiptNumber").asText();

        assertTrue(receipt, receipt.matches("\\d{19}"));
        assertEquals("ACCEPTED", work.state());
        return receipt;
    }

    private static void dispatchedAndOneComesBack(CaseAtWork work) throws Exception {
        work.clerk("/dispatch");
        work.handle("medical", CaseAtWork.MEDICAL, "/return", Map.of("reason", "材料应先由乡镇审核"));
        assertEquals("RETURNED", handlingState(work, "medical", CaseAtWork.MEDICAL));
        work.handle("clerk", CaseAtWork.MEDICAL, "/redispatch", Map.of());
        Map<String, String> liaisons = new TreeMap<>(Map.of(
                CaseAtWork.ALLOWANCE, "civil",
                CaseAtWork.SUBSIDY, "civil",
                CaseAtWork.MEDICAL, "medical",
                CaseAtWork.CERTIFICATE, "disabled"));
        for (Map.Entry<String, String> liaison : liaisons.entrySet()) {
            work.handle(liaison.getValue(), liaison.getKey(), "/receipt");
            work.handle(liaison.getValue(), liaison.getKey(), "/feedback", Map.of("text", "已完成初步核查"));
        }
    }

    private static void departmentsWork(CaseAtWork work) throws Exception {
        Map<String, Object> alone = work.entry("township", CaseAtWork.ALLOWANCE, "survey", List.of("吴经办"), List.of());
        assertEquals(
                422,
                work.tryHandle("township", CaseAtWork.ALLOWANCE, "/steps/survey/record", alone)
                        .status());
        work.handle("township", CaseAtWork.ALLOWANCE, "/steps/survey/beginning");
        work.file("township", CaseAtWork.ALLOWANCE, "survey");
        work.file("township", CaseAtWork.ALLOWANCE, "check-request");
        work.file(
                "civil",
                CaseAtWork.ALLOWANCE,
                "check",
                List.of(Map.of("key", "property@1", "value", Map.of("savings", 26000))));
        undeclaredSavingsStandBesideWhatWasDeclared(work);
        work.file("township", CaseAtWork.ALLOWANCE, "opinion");
        assertEquals(
                403,
                work.tryHandle("township", CaseAtWork.ALLOWANCE, "/steps/opinion/confirmation")
                        .status());
        work.confirm("township2", CaseAtWork.ALLOWANCE, "opinion");
        work.file("township", CaseAtWork.ALLOWANCE, "notice");
        assertEquals(
                409,
                work.tryHandle("township", CaseAtWork.ALLOWANCE, "/steps/notice/confirmation")
                        .status());

        work.file("township", CaseAtWork.SUBSIDY, "push");
        work.file("disabled", CaseAtWork.SUBSIDY, "federation");

        for (String step : List.of("intake", "verification", "survey", "township-review")) {
            work.file("township", CaseAtWork.MEDICAL, step);
        }
        work.confirm("township2", CaseAtWork.MEDICAL, "township-review");
        work.file("medical", CaseAtWork.MEDICAL, "centre-review");
        work.file("township", CaseAtWork.MEDICAL, "public-notice");
        work.file("disabled", CaseAtWork.CERTIFICATE, "intake");
    }

    /** The office is closed on the day on which the subsidy is due: recorded with both dates, and taken back. */
    private static void aClosureMovesWhatIsDue(CaseAtWork work) throws Exception {
        LocalDate due = work.dueDate("civil", CaseAtWork.SUBSIDY, "whole");
        String closures = "/calendar/closures";
        platform.post("sysadmin", closures, Map.of("regionCode", REGION, "day", due.toString(), "reason", "防汛停办"))
                .done();
        LocalDate moved = work.dueDate("civil", CaseAtWork.SUBSIDY, "whole");
        assertTrue(moved + " is after " + due, moved.isAfter(due));

        // A round is due ten seconds after the last one, and somebody looks every ten seconds whether it is.
        long deadline = System.currentTimeMillis() + 60_000;
        while (!recordedMove(work, due, moved)) {
            assertTrue("the moved due date is not on the record", System.currentTimeMillis() < deadline);
            Thread.sleep(500);
        }
        assertEquals(
                204,
                platform.send(
                                "sysadmin",
                                "DELETE",
                                closures + "/" + REGION + "/" + due,
                                BodyPublishers.noBody(),
                                Map.of())
                        .status());
        assertEquals(due, work.dueDate("civil", CaseAtWork.SUBSIDY, "whole"));
    }

    private static boolean recordedMove(CaseAtWork work, LocalDate before, LocalDate after) throws Exception {
        JsonNode events =
                platform.get("clerk", "/cases/" + work.id() + "/events").done().get("events");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.get("type").asText().equals("due-date-changed"))
                .flatMap(event ->
                        StreamSupport.stream(event.at("/details/clocks").spliterator(), false))
                .anyMatch(clock -> clock.get("before").asText().equals(before.toString())
                        && clock.get("after").asText().equals(after.toString()));
    }

    private static void undeclaredSavingsStandBesideWhatWasDeclared(CaseAtWork work) throws Exception {
        JsonNode handling = work.handling("civil", CaseAtWork.ALLOWANCE);
        JsonNode savings = StreamSupport.stream(handling.get("comparisons").spliterator(), false)
                .filter(compared -> compared.get("pointer").asText().equals("/savings"))
                .findFirst()
                .orElseThrow();

        assertEquals(0, savings.get("declared").asInt());
        assertEquals(26000, savings.get("found").asInt());
    }

    /** A last day that is a rest day moves on; the platform's clock is set ahead, as for training. */
    private static void theNoticesHaveHung(CaseAtWork work) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        LocalDate allowance = work.dueDate("township", CaseAtWork.ALLOWANCE, "step:notice");
        LocalDate medical = work.dueDate("township", CaseAtWork.MEDICAL, "step:public-notice");
        daysAhead = ChronoUnit.DAYS.between(today, allowance.isAfter(medical) ? allowance : medical) + 1;
        platform.setAhead(daysAhead);
        long deadline = System.currentTimeMillis() + 30_000;
        int steady = 0;
        while (steady < 10) {
            assertTrue("the clock did not change", System.currentTimeMillis() < deadline);
            boolean changed = platform.log().contains("ahead of the machine's");
            boolean serving = platform.get("", "/health/ready").status() == 200
                    && platform.get("", "/catalogue").status() == 200;
            steady = changed && serving ? steady + 1 : 0;
            Thread.sleep(100);
        }
    }

    private static void decidedBySecondPersons(CaseAtWork work) throws Exception {
        work.confirm("township", CaseAtWork.ALLOWANCE, "notice");
        work.confirm("township", CaseAtWork.MEDICAL, "public-notice");
        DemoPlatform.Reply early = work.tryHandle(
                "civil",
                CaseAtWork.ALLOWANCE,
                "/decision/proposal",
                work.proposal("civil", CaseAtWork.ALLOWANCE, "GRANT"));
        assertEquals(422, early.status());
        assertEquals(
                List.of("/materials/bank-card/applicant"), texts(early.json().get("findings"), "pointer"));
        work.bringWhatTheDecisionsNeed();
        work.handle(
                "civil",
                CaseAtWork.ALLOWANCE,
                "/decision/proposal",
                work.proposal("civil", CaseAtWork.ALLOWANCE, "GRANT"));
        assertEquals(
                403,
                work.tryHandle("civil", CaseAtWork.ALLOWANCE, "/decision/confirmation")
                        .status());
        work.handle("civil2", CaseAtWork.ALLOWANCE, "/decision/confirmation");
        JsonNode granted = work.handling("civil", CaseAtWork.ALLOWANCE).get("decision");
        assertEquals("1081.7", granted.at("/benefit/amount").asText());
        assertFalse(granted.get("remedy").asText().isBlank());

        work.handle(
                "medical",
                CaseAtWork.MEDICAL,
                "/decision/proposal",
                work.proposal("medical", CaseAtWork.MEDICAL, "GRANT"));
        work.handle("medical2", CaseAtWork.MEDICAL, "/decision/confirmation");

        assertEquals(
                422,
                work.tryHandle(
                                "civil",
                                CaseAtWork.SUBSIDY,
                                "/decision/proposal",
                                work.proposal("civil", CaseAtWork.SUBSIDY, "REFUSE"))
                        .status());
        work.handle(
                "civil",
                CaseAtWork.SUBSIDY,
                "/decision/proposal",
                work.proposal("civil", CaseAtWork.SUBSIDY, "REFUSE", "申请人已领取同类补贴"));
        work.handle("civil2", CaseAtWork.SUBSIDY, "/decision/confirmation");
        assertEquals("REFUSED", handlingState(work, "civil", CaseAtWork.SUBSIDY));
    }

    /** Its handling says so, goes on from stored data, waits where it needs the rules, and wakes. */
    private static void aDepartmentLeavesAndComesBack(CaseAtWork work) throws Exception {
        platform.shell("feature:uninstall yimen-disabled-federation");
        awaitAbsence(work, true);
        work.handle(
                "disabled",
                CaseAtWork.CERTIFICATE,
                "/decision/proposal",
                work.proposal("disabled", CaseAtWork.CERTIFICATE, "GRANT"));
        assertEquals(
                503,
                work.tryHandle("disabled2", CaseAtWork.CERTIFICATE, "/decision/confirmation")
                        .status());

        platform.shell("feature:install yimen-disabled-federation");
        awaitAbsence(work, false);
        long deadline = System.currentTimeMillis() + 15_000;
        while (work.handling("disabled", CaseAtWork.CERTIFICATE).hasNonNull("waiting")) {
            assertTrue("it did not wake", System.currentTimeMillis() < deadline);
            Thread.sleep(100);
        }
        work.handle("disabled2", CaseAtWork.CERTIFICATE, "/decision/confirmation");
        assertEquals("GRANTED", handlingState(work, "disabled", CaseAtWork.CERTIFICATE));
    }

    private static void toldAndClosed(CaseAtWork work, String receipt) throws Exception {
        assertEquals("COMPLETED", work.state());
        OffsetDateTime now = OffsetDateTime.now().plusDays(daysAhead);
        work.tell("civil", CaseAtWork.ALLOWANCE, now);
        work.tell("civil", CaseAtWork.SUBSIDY, now);
        work.tell("medical", CaseAtWork.MEDICAL, now);
        work.tell("disabled", CaseAtWork.CERTIFICATE, now);
        assertEquals("NOTIFIED", work.state());

        JsonNode progress = platform.post(
                        "",
                        "/progress",
                        Map.of("receiptNumber", receipt, "idNumberEnding", Family.MAN_ID.substring(14)))
                .done();
        assertFalse("names him whole: " + progress, progress.toString().contains("王建"));
        assertTrue(progress.toString(), progress.toString().contains("行政复议"));
        assertEquals(
                404,
                platform.post("", "/progress", Map.of("receiptNumber", receipt, "idNumberEnding", "0000"))
                        .status());

        assertEquals(
                409, platform.post("clerk", "/cases/" + work.id() + "/closing").status());
        work.file("civil", CaseAtWork.ALLOWANCE, "publication");
        work.file("civil", CaseAtWork.ALLOWANCE, "delivery");
        work.file("township", CaseAtWork.MEDICAL, "publication");
        work.file("medical", CaseAtWork.MEDICAL, "payment");
        work.file("disabled", CaseAtWork.CERTIFICATE, "delivery");
        work.clerk("/closing");
        assertEquals("CLOSED", work.state());
    }

    private static void everythingStandsAfterARestart(CaseAtWork work) throws Exception {
        JsonNode before = work.read();
        JsonNode events =
                platform.get("clerk", "/cases/" + work.id() + "/events").done();
        platform.process().stop();
        platform.startAgain();

        assertEquals(before.get("handlings"), work.read().get("handlings"));
        assertEquals(
                events, platform.get("clerk", "/cases/" + work.id() + "/events").done());
        String verified = platform.shell("yimen:verify-events");
        assertTrue(verified, verified.contains("1 chain(s) verified, 0 broken."));
    }

    private static void awaitOffered(String version) throws Exception {
        long deadline = System.currentTimeMillis() + 15_000;
        while (!platform.get("", "/catalogue/" + CaseAtWork.MEDICAL)
                .json()
                .path("version")
                .asText()
                .equals(version)) {
            assertTrue("never offered: " + version, System.currentTimeMillis() < deadline);
            Thread.sleep(50);
        }
    }

    private static void awaitAbsence(CaseAtWork work, boolean absent) throws Exception {
        long deadline = System.currentTimeMillis() + 20_000;
        while (work.handling("disabled", CaseAtWork.CERTIFICATE).hasNonNull("absence") != absent) {
            assertTrue("absence is not told truly", System.currentTimeMillis() < deadline);
            Thread.sleep(100);
        }
    }

    private static String handlingState(CaseAtWork work, String login, String item) throws Exception {
        return work.handling(login, item).at("/state/code").asText();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(entry -> entry.get(field).asText())
                .collect(Collectors.toList());
    }
}

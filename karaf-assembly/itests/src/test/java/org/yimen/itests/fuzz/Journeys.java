package org.yimen.itests.fuzz;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps work going, so that twisted requests meet cases of every state, until enough have been sent. All journeys are gone
 * in peace first, which shows that each operation can be done; then under fire that a seed repeats, then under fire that it
 * does not.
 */
final class Journeys {
    private final Campaign campaign;
    private final Households households;
    private final List<Course> inPeace = courses(Fire.NONE);
    private final List<Course> inTurn = courses(Fire.IN_TURN);
    private final List<Course> atOnce = courses(Fire.AT_ONCE);
    private String repeatable = "";

    Journeys(Campaign campaign, Households households) {
        this.campaign = campaign;
        this.households = households;
    }

    private List<Course> courses(Fire fire) {
        return List.of(
                new Course("office", fire, this::office),
                new Course("administration", fire, this::administration),
                new Course("certificate", fire, this::certificate),
                new Course("allowance", fire, this::allowance),
                new Course("refused at the window", fire, this::refusedAtTheWindow));
    }

    /** @param most how many requests are sent, or a few more */
    void goOn(int most) throws Exception {
        for (Course course : inPeace) {
            campaign.go(course);
        }
        goOn(inTurn, most / 2);
        repeatable = campaign.figures();
        goOn(atOnce, most);
    }

    /** The one next that was gone to its end least often: fire is spread evenly over the steps of all. */
    private void goOn(List<Course> courses, int until) throws Exception {
        while (campaign.sent() < until) {
            campaign.go(Collections.min(courses, Comparator.comparing(Course::passes)));
        }
    }

    /** Which journeys were never gone to their end. */
    List<String> gaps() {
        return Stream.of(inPeace, inTurn, atOnce)
                .flatMap(List::stream)
                .filter(course -> course.passes() == 0)
                .map(Course::toString)
                .toList();
    }

    /** How far what a seed repeats went, and how often each was gone to its end, for people. */
    String figures() {
        return Stream.of(inTurn, atOnce)
                .flatMap(List::stream)
                .map(course -> course + ": " + course.passes() + " times\n")
                .collect(Collectors.joining("", "One after the other: " + repeatable + "\n", ""));
    }

    private void office() throws Exception {
        OfficeWork office = new OfficeWork(campaign);
        office.look();
        office.consult();
    }

    private void certificate() throws Exception {
        CaseWork work = new CaseWork(campaign, households);
        work.register();
        work.bringPapers();
        work.accept();
        for (String other : List.of(CaseWork.ALLOWANCE, CaseWork.SUBSIDY, CaseWork.MEDICAL)) {
            work.handling(other, "civil").withdraw();
        }
        HandlingWork handling = work.handling(CaseWork.CERTIFICATE, "disabled");
        handling.receive();
        handling.file("disabled", "intake");
        handling.file("disabled", "appraisal");
        work.bringWhatDecisionsNeed();
        handling.decide("disabled2");
        handling.tell();
        handling.file("disabled", "delivery");
        handling.objected();
        work.closeAndArchive();
    }

    private void allowance() throws Exception {
        CaseWork work = new CaseWork(campaign, households);
        work.register();
        work.noticeAndSupplement();
        work.accept();
        HandlingWork handling = work.handling(CaseWork.ALLOWANCE, "civil");
        handling.returnAndRedispatch();
        handling.receive();
        handling.suspendAndResume();
        handling.surveyToNotice();
        handling.complain();
    }

    private void refusedAtTheWindow() throws Exception {
        CaseWork declined = new CaseWork(campaign, households);
        declined.register();
        declined.decline();
        CaseWork withdrawn = new CaseWork(campaign, households);
        withdrawn.register();
        withdrawn.withdraw();
    }

    private void administration() throws Exception {
        OfficeWork office = new OfficeWork(campaign);
        office.keepDirectory();
        office.keepCalendar();
        new AccountWork(campaign).comeAndGo();
    }
}

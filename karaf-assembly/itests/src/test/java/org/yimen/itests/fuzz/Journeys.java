package org.yimen.itests.fuzz;

import java.util.List;

/** Keeps work going, so that twisted requests meet cases of every state, until enough have been sent. */
final class Journeys {
    private final Campaign campaign;
    private final Households households;

    Journeys(Campaign campaign, Households households) {
        this.campaign = campaign;
        this.households = households;
    }

    private interface Journey {
        void go() throws Exception;
    }

    /** Each journey once at least, so that there is nothing that is never done. */
    void goOn() throws Exception {
        List<Journey> all = List.of(
                this::office, this::administration, this::certificate, this::allowance, this::refusedAtTheWindow);
        for (int next = 0; next < all.size() || !campaign.isOver(); next++) {
            campaign.begin();
            try {
                all.get(next % all.size()).go();
            } catch (Campaign.Derailed endOfThisOne) {
                // A twisted request had an effect of its own: the next journey starts afresh.
            }
        }
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

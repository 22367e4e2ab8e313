package org.yimen.persistence.internal;

/** Where the content of an event is stored, for whoever reads it without the stores. */
public final class EventSpot {
    private EventSpot() {}

    /** What the encryption of the content is bound to. */
    public static String place(String caseId, long number) {
        return of(caseId, number).place();
    }

    static Spot of(String caseId, long number) {
        return Spot.ofCase(caseId, "case_event", caseId, number);
    }
}

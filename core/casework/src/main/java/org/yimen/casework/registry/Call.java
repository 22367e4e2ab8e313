package org.yimen.casework.registry;

import java.util.Locale;

/** What a plug-in is asked, each with its title in the messages. */
enum Call {
    START(false),
    RELEASE(false),
    FORM(false),
    GUIDE(false),
    DEPARTMENT(false),
    FACTS(false),
    CONVERT(true),
    TRACK(true),
    BENEFICIARIES(true),
    CAUSE(true),
    MATERIALS(true),
    VALIDATE(true),
    ASSESS(true),
    BENEFIT(true);

    private final boolean seesData;

    Call(boolean seesData) {
        this.seesData = seesData;
    }

    /** Whether an applicant's data is at hand, so that no exception's message may be repeated. */
    boolean seesData() {
        return seesData;
    }

    /** How an operator's sentence names it, in Chinese. */
    String title() {
        return Messages.of("call." + this);
    }

    /** As the contract names the method. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

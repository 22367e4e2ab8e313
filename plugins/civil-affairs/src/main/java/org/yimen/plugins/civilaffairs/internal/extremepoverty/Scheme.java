package org.yimen.plugins.civilaffairs.internal.extremepoverty;

/** Under which of the item's schemes help is sought; each is one track, and confers the status that its track names. */
enum Scheme {
    ADULT("adult"),
    MINOR("minor"),
    ORPHAN("orphan"),
    UNSUPPORTED_CHILD("unsupported-child");

    private final String track;

    Scheme(String track) {
        this.track = track;
    }

    /** Whoever sees to a child chooses the scheme (特困人员认定办法 art. 9); without a choice it is 特困. */
    static Scheme of(Applicant applicant) {
        return switch (applicant.application().answers().text("/applyAs").orElse("EXTREME_POVERTY")) {
            case "ORPHAN" -> ORPHAN;
            case "UNSUPPORTED_CHILD" -> UNSUPPORTED_CHILD;
            default -> applicant.isMinor() ? MINOR : ADULT;
        };
    }

    /** 特困: the only schemes that look at income, property and supporters. */
    boolean isExtremePoverty() {
        return this == ADULT || this == MINOR;
    }

    boolean isForChildren() {
        return this != ADULT;
    }

    String track() {
        return track;
    }
}

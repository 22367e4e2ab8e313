package org.yimen.casework.app;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.yimen.spi.item.ReleaseId;

/** Chinese texts of the platform's own records, from the message bundle. */
final class Texts {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "org.yimen.casework.app.texts", java.util.Locale.ROOT, Texts.class.getClassLoader());

    static final String REMEDY = BUNDLE.getString("remedy");
    static final String DISPATCH_CLOCK = BUNDLE.getString("clock.dispatch");
    static final String FIRST_CHECK_CLOCK = BUNDLE.getString("clock.first-check");
    static final String WHOLE_CLOCK = BUNDLE.getString("clock.whole");
    static final String INFORM_CLOCK = BUNDLE.getString("clock.inform");
    static final String TELL_CLOCK = BUNDLE.getString("clock.tell");
    static final String REFUSAL_CLOCK = BUNDLE.getString("clock.refusal");
    static final String MISSING = BUNDLE.getString("release.missing");
    static final String CONTESTED = BUNDLE.getString("release.contested");
    static final String LAPSE_CLOCK = BUNDLE.getString("clock.lapse");

    static final String SCAN_INFECTED = BUNDLE.getString("scan.infected");
    static final String SCAN_UNDECIDED = BUNDLE.getString("scan.undecided");
    static final String SCAN_NOT_INSPECTED = BUNDLE.getString("scan.not-inspected");

    private Texts() {}

    /** Why a case cannot be pinned to a release that says something else than the kept one of the same id. */
    static String releaseConflict(ReleaseId release) {
        return MessageFormat.format(BUNDLE.getString("release.conflict"), release);
    }

    /** Title of the clock by which a step is begun. */
    static String beginning(String step) {
        return MessageFormat.format(BUNDLE.getString("clock.beginning"), step);
    }
}

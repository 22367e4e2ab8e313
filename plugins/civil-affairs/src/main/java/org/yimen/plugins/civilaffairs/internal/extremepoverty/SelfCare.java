package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.Document;

/** 生活自理能力 by the six tasks of 特困人员认定办法 art. 21, 22. */
enum SelfCare {
    FULL("具备生活自理能力", "civil-affairs.extreme-poverty-care-full"),
    PARTIAL("部分丧失生活自理能力", "civil-affairs.extreme-poverty-care-partial"),
    NONE("完全丧失生活自理能力", "civil-affairs.extreme-poverty-care-none");

    private static final Set<String> TASKS = Set.of("EATING", "DRESSING", "BED", "TOILET", "WALKING", "BATHING");
    private static final int MOST_FAILED_FOR_PARTIAL = 3;

    private final String title;
    private final String careParameter;

    SelfCare(String title, String careParameter) {
        this.title = title;
        this.careParameter = careParameter;
    }

    /**
     * All six done unaided: 自理; up to three not: 部分丧失; four or more not: 完全丧失.
     *
     * @param care the fact {@code care}; an empty list: nothing is done unaided; no list: nobody looked yet
     */
    static Optional<SelfCare> of(Document care) {
        return care.at("/unaidedTasks").map(list -> byFailed(failed(care)));
    }

    private static int failed(Document care) {
        Set<String> done = new HashSet<>(care.texts("/unaidedTasks"));
        done.retainAll(TASKS);
        return TASKS.size() - done.size();
    }

    private static SelfCare byFailed(int failed) {
        if (failed == 0) {
            return FULL;
        }
        return failed <= MOST_FAILED_FOR_PARTIAL ? PARTIAL : NONE;
    }

    String title() {
        return title;
    }

    /** Key of the monthly 照料护理标准 of this level. */
    String careParameter() {
        return careParameter;
    }
}

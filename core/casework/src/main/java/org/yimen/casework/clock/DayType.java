package org.yimen.casework.clock;

/** What a day is for an office. */
public enum DayType {
    /** An ordinary Monday to Friday. */
    WORKDAY(true),
    /** 调休上班: a weekend day made a working day by an official notice. */
    MAKE_UP(true),
    /** 周末: a Saturday or Sunday that no notice mentions. */
    WEEKEND(false),
    /** 放假: a day off by a notice, moved days off included. */
    HOLIDAY(false),
    /** 停办: a day on which the local office is closed. */
    CLOSURE(false);

    private final boolean working;

    DayType(boolean working) {
        this.working = working;
    }

    /** True if offices work on such a day. */
    public boolean isWorking() {
        return working;
    }
}

package org.yimen.casework.clock;

/** How a clock stands. */
public enum ClockStatus {
    /** 正常: running, time enough. */
    GREEN,
    /** 临期: running, the greater part of the limit is used up. */
    AMBER,
    /** 超期: the due date is past; a later pause does not hide it. */
    RED,
    /** 暂停: standing still. */
    PAUSED,
    /** 按期办结: stopped on or before the due date. */
    STOPPED_IN_TIME,
    /** 超期办结: stopped after the due date. */
    STOPPED_LATE;

    /** The status in Chinese; never {@code null}. */
    public String title() {
        return Messages.of("status." + this);
    }
}

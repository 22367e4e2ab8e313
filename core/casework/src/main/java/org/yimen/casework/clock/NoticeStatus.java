package org.yimen.casework.clock;

/** How far a year's days off can be relied on. */
public enum NoticeStatus {
    /** The State Council's notice for the year has been published. */
    OFFICIAL,
    /** Only the days off fixed by the holiday regulation are known; moved days are not. */
    PROVISIONAL
}

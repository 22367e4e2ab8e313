package org.yimen.spi.procedure;

/**
 * Which days a limit counts. The first day is never counted (Civil Code art. 201); a calendar-day limit that ends on a
 * rest day ends on the next working day (art. 203).
 */
public enum DayKind {
    /** 工作日: days on which offices work by the official notices, make-up working days included. */
    WORKING,
    /** 自然日: every day. */
    CALENDAR
}

package org.yimen.spi.procedure;

/** Why a clock stands still; {@link Track#pauseBasis} says by which text. */
public enum PauseReason {
    /** 补正: the applicant was given a notice and fetches papers. */
    SUPPLEMENT,
    /** 公示: a public notice hangs whose days are outside the limit. */
    PUBLIC_NOTICE,
    /** 异议: a public notice is disputed, or the applicant disputes the check. */
    DISPUTE,
    /** 中止: suspended by law or for a reason on record. */
    SUSPENDED
}

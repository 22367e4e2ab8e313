package org.yimen.spi.procedure;

/** When a step is done at all; otherwise it is skipped, and the record says why. */
public enum StepCondition {
    ALWAYS,
    /**
     * Only if the public notice met an objection (低保办法 art. 19): the nearest public notice on the way back through what
     * the step waits for.
     */
    IF_DISPUTED,
    /** Only if a near relative of an official is in the household, or a complaint came (低保办法 art. 20). */
    IF_RELATIVE_OR_COMPLAINT,
    /** Only if the random check drew this handling; the share is a parameter (特困人员认定办法 art. 16: at least 30 %), see {@link
     * RandomCheck}. */
    IF_DRAWN,
    /** Only if the household holds no recognised status that makes the check needless (社会救助法 art. 42). */
    UNLESS_RECOGNISED,
    /** Only if the applicant disputes what the check found (低保办法 art. 18): 复查. */
    IF_CHECK_DISPUTED,
    /** Only if whoever handles it finds it called for (特困人员认定办法 art. 14 可视情; 刚性支出困难家庭认定办法 art. 9 一事一议). */
    IF_NEEDED;

    /** Whether the step answers an objection, to the public notice or to the check. */
    public boolean isDispute() {
        return this == IF_DISPUTED || this == IF_CHECK_DISPUTED;
    }
}

package org.yimen.casework;

/** Whether a release's rules can be asked now. */
public enum ReleaseState {
    /** Installed and answering. */
    INSTALLED,
    /** Its bundle is not there; cases pinned to it go on from stored data and wait where they need its rules. */
    MISSING,
    /** Installed, but set aside for a while after repeated faults; tried again by itself. */
    QUARANTINED
}

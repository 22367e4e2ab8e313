package org.yimen.itests.fuzz;

/** What comes before each step that is meant in earnest. */
enum Fire {
    /** Nothing: what is asked for must work. */
    NONE,
    /** Twisted requests one after the other, with a look into the database after each that was refused. */
    IN_TURN,
    /** Twisted requests of several clients at once: what they come to depends on who is faster. */
    AT_ONCE
}

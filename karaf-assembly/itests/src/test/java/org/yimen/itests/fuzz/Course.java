package org.yimen.itests.fuzz;

/**
 * A journey under one kind of fire. A twisted request may have an effect that ends it early; the next attempt goes in peace
 * to just behind that step, so that fire comes to every step however often that happens. For use by one thread at a time.
 */
final class Course {
    private static final int NOWHERE = -1;

    private final String name;
    private final Fire fire;
    private final Journey journey;
    private int passes;
    private int firstUnderFire;
    private int step;
    private int disturbedAt;

    Course(String name, Fire fire, Journey journey) {
        this.name = name;
        this.fire = fire;
        this.journey = journey;
    }

    /** A way to go, step by step. */
    @FunctionalInterface
    interface Journey {
        /** @throws Derailed if it cannot be gone to its end */
        void go() throws Exception;
    }

    /** Thrown when nothing more can be expected of a journey, since a twisted request had an effect on something. */
    static final class Derailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Derailed() {
            super("", null, false, false);
        }
    }

    /** Goes as far as it comes. */
    void attempt() throws Exception {
        step = NOWHERE;
        disturbedAt = NOWHERE;
        try {
            journey.go();
            passes++;
            firstUnderFire = 0;
        } catch (Derailed endOfThisAttempt) {
            firstUnderFire = (isDisturbed() ? disturbedAt : step) + 1;
        }
    }

    /** What the step that comes now is under. */
    Fire nextStep() {
        step++;
        return step < firstUnderFire ? Fire.NONE : fire;
    }

    /** What comes may fail from now on. */
    void disturb() {
        if (!isDisturbed()) {
            disturbedAt = step;
        }
    }

    boolean isDisturbed() {
        return disturbedAt != NOWHERE;
    }

    /** How often its end was reached: that often each of its steps was under fire. */
    int passes() {
        return passes;
    }

    @Override
    public String toString() {
        return name + " under fire " + fire;
    }
}

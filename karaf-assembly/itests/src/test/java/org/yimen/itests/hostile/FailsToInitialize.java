package org.yimen.itests.hostile;

/** Its class cannot be initialized. */
public class FailsToInitialize extends Sample {
    private static final int SPOILT = Integer.parseInt("spoilt on purpose");

    @Override
    public String toString() {
        return "never " + SPOILT;
    }
}

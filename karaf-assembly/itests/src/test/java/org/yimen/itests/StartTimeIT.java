package org.yimen.itests;

import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.Test;

/**
 * How long a warm start takes beside the same third-party features without a bundle of ours. The two figures are printed
 * for whoever compares them; a test machine's load must not decide whether the tests pass.
 */
public class StartTimeIT {
    private static final int STARTS = Boolean.getBoolean("yimen.soak") ? 10 : 1;

    @Test
    public void aWarmStartIsReadyInSeconds() throws Exception {
        double[] ours = WarmStarts.ofThePlatform(STARTS);
        double[] bare = WarmStarts.withoutOurBundles(STARTS);

        System.out.printf(
                Locale.ROOT,
                "warm start -> ready: %.1f s (%s); the same features without our bundles -> first answer: %.1f s (%s)%n",
                ours[0],
                listed(ours),
                bare[0],
                listed(bare));
        assertTrue("not within seconds: " + listed(ours), ours[0] < 60);
    }

    private static String listed(double[] seconds) {
        return Arrays.stream(seconds)
                .mapToObj(one -> String.format(Locale.ROOT, "%.1f", one))
                .collect(Collectors.joining(", "));
    }
}

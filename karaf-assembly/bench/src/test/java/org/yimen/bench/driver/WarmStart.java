package org.yimen.bench.driver;

import org.yimen.itests.WarmStarts;

/** A warm start beside one of the same third-party features without a bundle of ours. */
final class WarmStart {
    private final Options options;
    private final Results results;

    WarmStart(Options options, Results results) {
        this.options = options;
        this.results = results;
    }

    /** The middle start counts. */
    void measure() throws Exception {
        double ours = middle(WarmStarts.ofThePlatform(options.rounds()));
        double bare = middle(WarmStarts.withoutOurBundles(options.rounds()));
        results.add("warm start -> ready", "H2", ours, "s");
        results.add("the same features without our bundles", "H2", bare, "s");
        results.add("warm start, of that without our bundles", "H2", ours / bare, "times", "<=1.3");
    }

    private static double middle(double[] sorted) {
        return sorted[sorted.length / 2];
    }
}

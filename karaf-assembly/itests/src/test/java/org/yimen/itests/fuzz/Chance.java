package org.yimen.itests.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Chance that comes out the same for the same seed and index. For use by one thread. */
final class Chance {
    private final SplittableRandom random;

    private Chance(SplittableRandom random) {
        this.random = random;
    }

    /** The chance of one request, whatever came before it. */
    static Chance of(long seed, long index) {
        return new Chance(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + index));
    }

    boolean in(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From 0 to one less than the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}

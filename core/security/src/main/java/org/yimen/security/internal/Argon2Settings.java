package org.yimen.security.internal;

/**
 * What a hash costs (RFC 9106).
 *
 * @param memoryInKiB at least 8 for each lane
 * @param iterations from 1
 * @param parallelism lanes, from 1
 */
record Argon2Settings(int memoryInKiB, int iterations, int parallelism) {
    Argon2Settings {
        if (parallelism < 1 || iterations < 1 || memoryInKiB < 8 * parallelism) {
            throw new IllegalArgumentException("Argon2 needs a lane, an iteration and 8 KiB a lane");
        }
    }
}

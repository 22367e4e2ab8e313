package org.yimen.security.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Makes documents small before they are encrypted, since nothing can afterwards: no database packs random bytes, and
 * fewer bytes are encrypted and written.
 */
final class Packing {
    /** Below this the saving is not worth the work. */
    private static final int WORTH_IT = 256;
    /** A scan that is packed already shows it in its first bytes. */
    private static final int PROBE = 4096;

    private Packing() {}

    /** Empty if it would save little. */
    static Optional<byte[]> deflated(byte[] plain) {
        if (plain.length < WORTH_IT || plain.length > PROBE && !shrinks(Arrays.copyOf(plain, PROBE))) {
            return Optional.empty();
        }
        return Optional.of(pack(plain)).filter(packed -> isSmall(packed, plain));
    }

    static byte[] inflated(byte[] packed) {
        try (InflaterInputStream plain = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return plain.readAllBytes();
        } catch (IOException wrong) {
            throw new UncheckedIOException("not what was deflated", wrong);
        }
    }

    private static boolean shrinks(byte[] plain) {
        return isSmall(pack(plain), plain);
    }

    private static boolean isSmall(byte[] packed, byte[] plain) {
        return packed.length < plain.length - plain.length / 8;
    }

    private static byte[] pack(byte[] plain) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}

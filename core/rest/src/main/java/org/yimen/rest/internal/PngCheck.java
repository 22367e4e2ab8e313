package org.yimen.rest.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Walks the chunks of a PNG (ISO/IEC 15948) from its header to its end. Nothing may follow: a picture ends there. */
final class PngCheck {
    private static final int SIGNATURE = 8;
    private static final int HEADER = 13;
    private static final int CHECKSUM = 4;

    private PngCheck() {}

    static void check(Spool file, ScanLimits limits) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file.in()))) {
            in.skipNBytes(SIGNATURE);
            header(in, limits);
            boolean pixels = false;
            for (String type = ""; !type.equals("IEND"); pixels |= type.equals("IDAT")) {
                type = chunk(in);
            }
            if (!pixels || in.read() >= 0) {
                throw ScanFile.broken();
            }
        } catch (EOFException cutOff) {
            throw ScanFile.broken();
        }
    }

    private static void header(DataInputStream in, ScanLimits limits) throws IOException {
        if (in.readInt() != HEADER || !type(in).equals("IHDR")) {
            throw ScanFile.broken();
        }
        limits.check(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt()));
        in.skipNBytes(HEADER - 2L * Integer.BYTES + CHECKSUM);
    }

    private static String chunk(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw ScanFile.broken();
        }
        String type = type(in);
        in.skipNBytes((long) length + CHECKSUM);
        return type;
    }

    private static String type(DataInputStream in) throws IOException {
        return new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
    }
}

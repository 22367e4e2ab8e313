package org.yimen.rest.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * Walks the segments of a JPEG (ITU-T T.81) from its start to its end: the frame that tells its size, a scan, the end.
 * What follows the end is left alone, since telephones put a film or another picture there.
 */
final class JpegCheck {
    private static final int START_OF_SCAN = 0xda;
    private static final int END = 0xd9;

    private final DataInputStream in;
    private final ScanLimits limits;
    private boolean framed;
    private boolean scanned;

    private JpegCheck(DataInputStream in, ScanLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    static void check(Spool file, ScanLimits limits) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(file.in()))) {
            in.skipNBytes(2);
            new JpegCheck(in, limits).walk();
        } catch (EOFException cutOff) {
            throw ScanFile.broken();
        }
    }

    private void walk() throws IOException {
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker == START_OF_SCAN ? markerAfterPixels() : marker();
        }
        if (!framed || !scanned) {
            throw ScanFile.broken();
        }
    }

    private int marker() throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw ScanFile.broken();
        }
        return code();
    }

    /** Any number of 0xff may stand before the code. */
    private int code() throws IOException {
        int code = in.readUnsignedByte();
        while (code == 0xff) {
            code = in.readUnsignedByte();
        }
        return code;
    }

    /** Among pixels 0xff is followed by 0, and restart marks are part of them. */
    private int markerAfterPixels() throws IOException {
        while (true) {
            if (in.readUnsignedByte() == 0xff) {
                int code = code();
                if (code != 0 && (code < 0xd0 || code > 0xd7)) {
                    return code;
                }
            }
        }
    }

    private void segment(int marker) throws IOException {
        int rest = in.readUnsignedShort() - Short.BYTES;
        if (isFrame(marker)) {
            in.skipNBytes(1);
            int height = in.readUnsignedShort();
            limits.check(in.readUnsignedShort(), height);
            rest -= 1 + 2 * Short.BYTES;
            framed = true;
        }
        scanned |= marker == START_OF_SCAN;
        if (rest < 0) {
            throw ScanFile.broken();
        }
        in.skipNBytes(rest);
    }

    /** Start of frame, of any coding; the other three of that row are tables and extensions. */
    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }
}

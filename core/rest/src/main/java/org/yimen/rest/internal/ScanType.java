package org.yimen.rest.internal;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Tells the type of a scan by its first bytes; nobody's word is taken for it. */
enum ScanType {
    PDF(ScanType.OF_PDF, '%', 'P', 'D', 'F', '-') {
        @Override
        void check(Spool file, ScanLimits limits) throws IOException {
            PdfCheck.check(file);
        }
    },
    JPEG(ScanType.OF_JPEG, 0xff, 0xd8, 0xff) {
        @Override
        void check(Spool file, ScanLimits limits) throws IOException {
            JpegCheck.check(file, limits);
        }
    },
    PNG(ScanType.OF_PNG, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n') {
        @Override
        void check(Spool file, ScanLimits limits) throws IOException {
            PngCheck.check(file, limits);
        }
    };

    /** How many bytes it takes to tell. */
    static final int HEAD = 8;

    static final String OF_PDF = "application/pdf";
    static final String OF_JPEG = "image/jpeg";
    static final String OF_PNG = "image/png";

    private final String mediaType;
    private final int[] signature;

    ScanType(String mediaType, int... signature) {
        this.mediaType = mediaType;
        this.signature = signature;
    }

    /** The type that begins like this; empty if it is none that is taken. */
    static Optional<ScanType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /**
     * Looks whether it is whole and can be shown, without loading it.
     *
     * @throws ProblemException if not
     */
    abstract void check(Spool file, ScanLimits limits) throws IOException;

    private boolean begins(byte[] head) {
        if (head.length < signature.length) {
            return false;
        }
        int[] read = new int[signature.length];
        Arrays.setAll(read, i -> head[i] & 0xff);
        return Arrays.equals(read, signature);
    }
}

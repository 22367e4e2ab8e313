package org.yimen.rest.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells the type of a scan by its first bytes; nobody's word is taken for it. */
final class ScanType {
    /** How many bytes it takes to tell. */
    static final int HEAD = 8;

    static final String PDF = "application/pdf";
    static final String JPEG = "image/jpeg";
    static final String PNG = "image/png";

    private static final Map<String, int[]> SIGNATURES = new LinkedHashMap<>(Map.of(
            PDF, new int[] {'%', 'P', 'D', 'F', '-'},
            JPEG, new int[] {0xff, 0xd8, 0xff},
            PNG, new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}));

    private ScanType() {}

    /** The media type; empty if it is none that is taken. */
    static Optional<String> of(byte[] head) {
        return SIGNATURES.entrySet().stream()
                .filter(type -> begins(head, type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean begins(byte[] head, int[] signature) {
        if (head.length < signature.length) {
            return false;
        }
        int[] read = new int[signature.length];
        Arrays.setAll(read, i -> head[i] & 0xff);
        return Arrays.equals(read, signature);
    }
}

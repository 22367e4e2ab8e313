package org.yimen.bench.trace;

import java.util.HexFormat;

/**
 * What stands for a text of the recorded journey in another journey: of the same length, the same wherever the text
 * stands, never the same in two journeys. Too short a text is no id and stays as it is.
 */
final class Fresh {
    private static final int ID = 36;
    private static final int DIGITS = 10;
    private static final int PLACES = 2;
    private static final int SHORTEST = 16;

    private final String text;
    private final boolean id;
    private final int place;

    /** @param place of the text among those that are replaced: tells it from them */
    Fresh(String text, int place) {
        this.text = text;
        this.id = text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        this.place = place;
    }

    static boolean isReplaced(String text) {
        return text.length() >= SHORTEST;
    }

    String in(long journey) {
        return id ? id(journey) : tailed(journey);
    }

    /** Spread over the index as a random id is. */
    private String id(long journey) {
        long mixed = (journey * 1_000 + place) * 0x9E3779B97F4A7C15L;
        String hex = HexFormat.of().toHexDigits(mixed) + HexFormat.of().toHexDigits(Long.rotateLeft(mixed, 29));
        return hex.substring(0, 8)
                + '-'
                + hex.substring(8, 12)
                + '-'
                + hex.substring(12, 16)
                + '-'
                + hex.substring(16, 20)
                + '-'
                + hex.substring(20, ID - 4);
    }

    private String tailed(long journey) {
        String number = padded(journey, DIGITS);
        return text.substring(0, text.length() - DIGITS - PLACES) + padded(place, PLACES) + number;
    }

    private static String padded(long number, int length) {
        String digits = Long.toString(number, Character.MAX_RADIX);
        return "0".repeat(Math.max(0, length - digits.length()))
                + digits.substring(Math.max(0, digits.length() - length));
    }
}

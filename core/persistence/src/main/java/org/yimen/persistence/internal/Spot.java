package org.yimen.persistence.internal;

/**
 * Where a document is stored, and whose key it is under. A document opens nowhere else, so that nobody exchanges two rows
 * unnoticed.
 *
 * @param owner id of the case it belongs to, or empty for the platform
 * @param place table and key of the row
 */
record Spot(String owner, String place) {
    private static final String PLATFORM = "";

    static Spot ofCase(String caseId, String table, Object... key) {
        return new Spot(caseId, place(table, key));
    }

    /** Of what belongs to no case. */
    static Spot ofPlatform(String table, Object... key) {
        return new Spot(PLATFORM, place(table, key));
    }

    private static String place(String table, Object... key) {
        StringBuilder place = new StringBuilder(table);
        for (Object part : key) {
            place.append('|').append(part);
        }
        return place.toString();
    }
}

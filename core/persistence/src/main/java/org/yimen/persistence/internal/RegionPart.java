package org.yimen.persistence.internal;

import java.util.Collection;
import java.util.List;

/**
 * The condition that a row lies in a region. Counties and townships have columns of their own, so that a list in the
 * order of its keys is one walk along an index.
 */
record RegionPart(String condition, String value) {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int WHOLE = 12;

    /**
     * @param alias of the row in the query
     * @param prefix leading digits of region codes
     * @throws IllegalArgumentException if it is anything else
     */
    static RegionPart of(String alias, String prefix) {
        if (!prefix.matches("[0-9]{0,12}")) {
            throw new IllegalArgumentException("a region begins with up to 12 digits");
        }
        return switch (prefix.length()) {
            case COUNTY -> new RegionPart(alias + ".county = :region", prefix);
            case TOWNSHIP -> new RegionPart(alias + ".township = :region", prefix);
            case WHOLE -> new RegionPart(alias + ".regionCode = :region", prefix);
            default -> new RegionPart(alias + ".regionCode like :region", prefix + "%");
        };
    }

    /** The prefixes that no other one holds. */
    static List<String> outermost(Collection<String> prefixes) {
        return prefixes.stream()
                .distinct()
                .filter(prefix ->
                        prefixes.stream().noneMatch(other -> !other.equals(prefix) && prefix.startsWith(other)))
                .sorted()
                .toList();
    }

    static String township(String regionCode) {
        return head(regionCode, TOWNSHIP);
    }

    static String county(String regionCode) {
        return head(regionCode, COUNTY);
    }

    Jpql on(Jpql query) {
        return query.where(condition, "region", value);
    }

    private static String head(String regionCode, int length) {
        return regionCode.substring(0, Math.min(length, regionCode.length()));
    }
}

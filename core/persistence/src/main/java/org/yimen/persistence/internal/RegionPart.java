package org.yimen.persistence.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A region that rows lie in. Counties and townships have columns of their own, so that a list in the order of its keys is
 * one walk along an index.
 *
 * @param prefix leading digits of the codes of all regions in it
 */
record RegionPart(String prefix) {
    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int WHOLE = 12;

    /** @throws IllegalArgumentException if the prefix is anything else */
    RegionPart {
        if (!prefix.matches("[0-9]{0,12}")) {
            throw new IllegalArgumentException("a region begins with up to 12 digits");
        }
    }

    /** Those that no other one holds. */
    static List<RegionPart> outermost(Collection<String> prefixes) {
        return prefixes.stream()
                .distinct()
                .filter(prefix ->
                        prefixes.stream().noneMatch(other -> !other.equals(prefix) && prefix.startsWith(other)))
                .sorted()
                .map(RegionPart::new)
                .toList();
    }

    static String township(String regionCode) {
        return head(regionCode, TOWNSHIP);
    }

    static String county(String regionCode) {
        return head(regionCode, COUNTY);
    }

    /** The column by which an index finds it: none for one that is larger than a county. */
    Optional<String> column() {
        return switch (prefix.length()) {
            case COUNTY -> Optional.of("county");
            case TOWNSHIP, WHOLE -> Optional.of("township");
            default -> Optional.empty();
        };
    }

    /** The condition that a row lies in it. */
    SqlText on(SqlText query) {
        return switch (prefix.length()) {
            case COUNTY -> query.where("county = ?", prefix);
            case TOWNSHIP -> query.where("township = ?", prefix);
            case WHOLE -> query.where("township = ?", township(prefix)).where("region_code = ?", prefix);
            default -> query.where("region_code LIKE ?", prefix + "%");
        };
    }

    /** The same for a table that has no index of townships. */
    SqlText onCounty(SqlText query) {
        return on(prefix.length() > COUNTY ? query.where("county = ?", county(prefix)) : query);
    }

    private static String head(String regionCode, int length) {
        return regionCode.substring(0, Math.min(length, regionCode.length()));
    }
}

package org.yimen.casework.port;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which cases to list. A case is listed if it lies in one of the regions and fits everything else that is given.
 *
 * @param regionPrefixes leading digits of region codes; never {@code null} or empty
 * @param states codes of states; empty for all; never {@code null}
 * @param receiptNumber never {@code null}
 * @param namePrefix beginning of the applicant's name; never {@code null}
 * @param idNumber of any person in the case; never {@code null}
 * @param phone of any person in the case; never {@code null}
 * @param account number of the bank account that is to be paid to; never {@code null}
 * @param cursor of {@link Page#next()}; never {@code null}
 * @param limit 1 to 200
 */
public record CaseQuery(
        Set<String> regionPrefixes,
        Set<String> states,
        Optional<String> receiptNumber,
        Optional<String> namePrefix,
        Optional<String> idNumber,
        Optional<String> phone,
        Optional<String> account,
        Optional<String> cursor,
        int limit) {
    public CaseQuery {
        regionPrefixes = Set.copyOf(regionPrefixes);
        states = Set.copyOf(states);
        receiptNumber = Objects.requireNonNullElse(receiptNumber, Optional.empty());
        namePrefix = Objects.requireNonNullElse(namePrefix, Optional.empty());
        idNumber = Objects.requireNonNullElse(idNumber, Optional.empty());
        phone = Objects.requireNonNullElse(phone, Optional.empty());
        account = Objects.requireNonNullElse(account, Optional.empty());
        cursor = Objects.requireNonNullElse(cursor, Optional.empty());
        if (regionPrefixes.isEmpty() || limit < 1 || limit > 200) {
            throw new IllegalArgumentException("a list has a region and 1 to 200 lines");
        }
    }
}

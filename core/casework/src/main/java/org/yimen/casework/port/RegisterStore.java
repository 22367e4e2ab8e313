package org.yimen.casework.port;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HeldStatus;

/** What persons were granted: recognised statuses and benefits. */
public interface RegisterStore {
    void add(HeldStatus status);

    void add(GrantedBenefit benefit);

    /** The statuses of any of the persons that hold on a day. */
    List<HeldStatus> statusesOf(Set<String> personIds, LocalDate on);

    /** All benefits ever granted to any of the persons, oldest first. */
    List<GrantedBenefit> benefitsOf(Set<String> personIds);
}

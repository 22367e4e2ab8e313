package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.HandlingState;

/**
 * Where a case or handling stands.
 *
 * @param code stable name
 * @param title in Chinese
 * @param at since when
 * @param reason why it was declined, withdrawn, returned or suspended
 * @param legalBasis citation for that
 * @param remedy where it can be challenged
 * @param number of the notice, slip or archive that belongs to the state
 */
record StateDto(
        String code,
        String title,
        Optional<OffsetDateTime> at,
        Optional<String> reason,
        Optional<String> legalBasis,
        Optional<String> remedy,
        Optional<String> number) {
    static StateDto of(CaseState state) {
        StateDto plain = plain(state.code(), state.title());
        if (state instanceof CaseState.Registered it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.Supplementing it) {
            return plain.since(it.at()).numbered(it.noticeNumber());
        } else if (state instanceof CaseState.Accepted it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.InProgress it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.Completed it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.Notified it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.Closed it) {
            return plain.since(it.at());
        } else if (state instanceof CaseState.Archived it) {
            return plain.since(it.at()).numbered(it.archiveNumber());
        } else if (state instanceof CaseState.Declined it) {
            return plain.since(it.at()).because(it.reason(), it.legalBasis(), it.remedy());
        }
        return state instanceof CaseState.Withdrawn it ? plain.since(it.at()).because(it.reason(), "", "") : plain;
    }

    static StateDto of(HandlingState state) {
        StateDto plain = plain(state.code(), state.title());
        if (state instanceof HandlingState.Dispatched it) {
            return plain.since(it.at()).numbered(it.slipNumber());
        } else if (state instanceof HandlingState.Returned it) {
            return plain.since(it.at()).because(it.reason(), "", "");
        } else if (state instanceof HandlingState.Received it) {
            return plain.since(it.at());
        } else if (state instanceof HandlingState.Suspended it) {
            return plain.since(it.at()).because(it.reason(), it.legalBasis(), "");
        } else if (state instanceof HandlingState.Granted it) {
            return plain.since(it.at());
        } else if (state instanceof HandlingState.Refused it) {
            return plain.since(it.at());
        } else if (state instanceof HandlingState.Notified it) {
            return plain.since(it.at());
        } else if (state instanceof HandlingState.Closed it) {
            return plain.since(it.at());
        }
        return state instanceof HandlingState.Withdrawn it
                ? plain.since(it.at()).because(it.reason(), "", "")
                : plain;
    }

    private static StateDto plain(String code, String title) {
        Optional<String> none = Optional.empty();
        return new StateDto(code, title, Optional.empty(), none, none, none, none);
    }

    private StateDto since(OffsetDateTime moment) {
        return new StateDto(code, title, Optional.of(moment), reason, legalBasis, remedy, number);
    }

    private StateDto numbered(String text) {
        return new StateDto(code, title, at, reason, legalBasis, remedy, Optional.of(text));
    }

    private StateDto because(String why, String basis, String challenge) {
        return new StateDto(code, title, at, given(why), given(basis), given(challenge), number);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }
}

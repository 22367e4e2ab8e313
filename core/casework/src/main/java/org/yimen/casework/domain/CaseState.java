package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Set;

/**
 * Where a case stands. A transition is a method that only the states have from which it is legal.
 */
public sealed interface CaseState {
    /** The state's name in the API and the database. */
    default String code() {
        return CaseStates.code(this);
    }

    /** The state's Chinese name. */
    default String title() {
        return CaseStates.title(this);
    }

    /** Whether the applicant still has a claim open in this case, for telling duplicates. */
    default boolean isLive() {
        return !(this instanceof Closed
                || this instanceof Archived
                || this instanceof Declined
                || this instanceof Withdrawn);
    }

    /** The states from which a case can be taken back by the applicant. */
    sealed interface Withdrawable extends CaseState {
        default Withdrawn withdraw(OffsetDateTime at, String reason) {
            return new Withdrawn(at, reason);
        }
    }

    /** The states before acceptance in which the form may still change. */
    sealed interface Open extends Withdrawable {}

    /** The states from which a case is accepted or declined. */
    sealed interface Acceptable extends Open {
        default Accepted accept(OffsetDateTime at) {
            return new Accepted(at);
        }

        default Declined decline(OffsetDateTime at, String reason, String legalBasis, String remedy) {
            return new Declined(at, reason, legalBasis, remedy);
        }

        default Supplementing ask(OffsetDateTime at, String noticeNumber) {
            return new Supplementing(at, noticeNumber);
        }
    }

    /** 草稿: typed, not pinned, may change freely. */
    record Draft() implements Open {
        public Registered register(OffsetDateTime at) {
            return new Registered(at);
        }
    }

    /** 已登记: pinned to releases. */
    record Registered(OffsetDateTime at) implements Acceptable {}

    /** 补正中: a one-time notice was issued; the applicant fetches papers. */
    record Supplementing(OffsetDateTime at, String noticeNumber) implements Acceptable {
        public Registered supplied(OffsetDateTime when) {
            return new Registered(when);
        }
    }

    /** 已受理: has a receipt number; to be dispatched in a working day. */
    record Accepted(OffsetDateTime at) implements Withdrawable {
        public InProgress dispatch(OffsetDateTime when) {
            return new InProgress(when);
        }
    }

    /** 办理中: at least one handling is dispatched. */
    record InProgress(OffsetDateTime at) implements Withdrawable {
        public Completed complete(OffsetDateTime when) {
            return new Completed(when);
        }
    }

    /** 已办结: every handling is decided or withdrawn. */
    record Completed(OffsetDateTime at) implements CaseState {
        public Notified told(OffsetDateTime when) {
            return new Notified(when);
        }
    }

    /** 已告知: every result reached the applicant. */
    record Notified(OffsetDateTime at) implements CaseState {
        public Closed close(OffsetDateTime when) {
            return new Closed(when);
        }
    }

    /** 已结案. */
    record Closed(OffsetDateTime at) implements CaseState {
        public Archived archive(OffsetDateTime when, String archiveNumber) {
            return new Archived(when, archiveNumber);
        }
    }

    /** 已归档. */
    record Archived(OffsetDateTime at, String archiveNumber) implements CaseState {}

    /** 不予受理: with reason, legal basis and remedy. */
    record Declined(OffsetDateTime at, String reason, String legalBasis, String remedy) implements CaseState {}

    /** 已撤回. */
    record Withdrawn(OffsetDateTime at, String reason) implements CaseState {}

    /** Every state a case can be in. */
    static Set<Class<? extends CaseState>> all() {
        return CaseStates.TITLES.keySet();
    }
}

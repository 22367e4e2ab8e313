package org.yimen.casework.domain;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.yimen.spi.procedure.PauseReason;

/**
 * Where a handling stands. A transition is a method that only the states have from which it is legal.
 */
public sealed interface HandlingState {
    /** The state's name in the API and the database. */
    default String code() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    /** The state's Chinese name. */
    String title();

    /** Whether nothing more will be decided. */
    default boolean isSettled() {
        return this instanceof Granted
                || this instanceof Refused
                || this instanceof Notified
                || this instanceof Closed
                || this instanceof Withdrawn;
    }

    /** Whether nobody works on its steps any more. */
    default boolean isOver() {
        return this instanceof Refused
                || this instanceof Notified told && !told.granted()
                || this instanceof Closed
                || this instanceof Withdrawn;
    }

    /** Whether the decision stands and the case is not closed yet, so that an objection to it is still answered. */
    default boolean isContestable() {
        return this instanceof Granted || this instanceof Refused || this instanceof Notified;
    }

    /** The states from which the applicant can take the item back. */
    sealed interface Withdrawable extends HandlingState {
        default Withdrawn withdraw(OffsetDateTime at, String reason) {
            return new Withdrawn(at, reason);
        }
    }

    /** The states from which a dispatch slip can go out. */
    sealed interface Dispatchable extends Withdrawable {
        default Dispatched dispatch(OffsetDateTime at, String slipNumber) {
            return new Dispatched(at, slipNumber);
        }
    }

    /** 待转办. */
    record Pending() implements Dispatchable {
        @Override
        public String title() {
            return "待转办";
        }
    }

    /** 已转办: the department has not signed yet. */
    record Dispatched(OffsetDateTime at, String slipNumber) implements Withdrawable {
        public Received receive(OffsetDateTime when) {
            return new Received(when);
        }

        public Returned giveBack(OffsetDateTime when, String reason, String suggestedDepartment) {
            return new Returned(when, reason, suggestedDepartment);
        }

        @Override
        public String title() {
            return "已转办";
        }
    }

    /** 已退回: not theirs; dispatched again by the window. */
    record Returned(OffsetDateTime at, String reason, String suggestedDepartment) implements Dispatchable {
        @Override
        public String title() {
            return "已退回";
        }
    }

    /** 办理中: signed for; the release's steps run. */
    record Received(OffsetDateTime at) implements Withdrawable {
        public Granted grant(OffsetDateTime when) {
            return new Granted(when);
        }

        public Refused refuse(OffsetDateTime when) {
            return new Refused(when);
        }

        public Suspended suspend(OffsetDateTime when, String reason, String legalBasis, PauseReason cause) {
            return new Suspended(when, reason, legalBasis, at, cause);
        }

        @Override
        public String title() {
            return "办理中";
        }
    }

    /** 已中止: for a reason on record; until the applicant supplied what he was asked for, or as the law says. */
    record Suspended(OffsetDateTime at, String reason, String legalBasis, OffsetDateTime receivedAt, PauseReason cause)
            implements Withdrawable {
        public Suspended {
            cause = Objects.requireNonNullElse(cause, PauseReason.SUSPENDED);
        }

        public Received resume() {
            return new Received(receivedAt);
        }

        @Override
        public String title() {
            return "已中止";
        }
    }

    /** 予以救助. */
    record Granted(OffsetDateTime at) implements HandlingState {
        public Notified told(OffsetDateTime when) {
            return new Notified(when, true);
        }

        @Override
        public String title() {
            return "予以救助";
        }
    }

    /** 不予救助. */
    record Refused(OffsetDateTime at) implements HandlingState {
        public Notified told(OffsetDateTime when) {
            return new Notified(when, false);
        }

        @Override
        public String title() {
            return "不予救助";
        }
    }

    /** 已告知: the applicant was told, with proof. */
    record Notified(OffsetDateTime at, boolean granted) implements HandlingState {
        public Closed close(OffsetDateTime when) {
            return new Closed(when, granted);
        }

        @Override
        public String title() {
            return "已告知";
        }
    }

    /** 已办结. */
    record Closed(OffsetDateTime at, boolean granted) implements HandlingState {
        @Override
        public String title() {
            return "已办结";
        }
    }

    /** 已撤回. */
    record Withdrawn(OffsetDateTime at, String reason) implements HandlingState {
        @Override
        public String title() {
            return "已撤回";
        }
    }
}

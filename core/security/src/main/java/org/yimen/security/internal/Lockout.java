package org.yimen.security.internal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.yimen.casework.domain.Refusal;

/**
 * Too many wrong passwords in a row lock a sign-in name for a while, the right password included.
 *
 * @param wrongPasswords that lock, from 1
 * @param duration never {@code null}
 */
record Lockout(int wrongPasswords, Duration duration) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm");

    /**
     * What is known of one name.
     *
     * @param failures wrong passwords in a row
     * @param lockedUntil may have passed; never {@code null}
     */
    record Count(int failures, Optional<OffsetDateTime> lockedUntil) {
        static final Count NONE = new Count(0, Optional.empty());

        /** Whether it is locked; no longer at the very instant named. */
        boolean isLocked(OffsetDateTime now) {
            return lockedUntil.filter(now::isBefore).isPresent();
        }

        boolean isNone() {
            return equals(NONE);
        }
    }

    /** After one more wrong password. After a lock has run out the count begins anew. */
    Count failed(Count count, OffsetDateTime now) {
        int failures = count.lockedUntil().isPresent() ? 1 : count.failures() + 1;
        return failures >= wrongPasswords
                ? new Count(failures, Optional.of(now.plus(duration)))
                : new Count(failures, Optional.empty());
    }

    /** What is told after a wrong password or a wrong name: the same. */
    Refusal refusal(Count count, OffsetDateTime now) {
        return count.isLocked(now)
                ? locked(count.lockedUntil().orElseThrow().withOffsetSameInstant(now.getOffset()), now)
                : Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "sign-in-failed",
                        "登录名或者密码不正确，请核对后重新输入。连续输错" + wrongPasswords + "次，将暂停登录" + duration.toMinutes() + "分钟。");
    }

    /** The minute is rounded up, so that trying again then is not too early. */
    private static Refusal locked(OffsetDateTime until, OffsetDateTime now) {
        return Refusal.of(
                        Refusal.Kind.FORBIDDEN,
                        "sign-in-locked",
                        "密码连续输错次数过多，已暂停登录，请在" + MINUTE.format(until.plusSeconds(59)) + "以后再试，或者联系系统管理员。")
                .until(Duration.between(now, until));
    }
}

package org.yimen.casework.app;

import java.math.BigDecimal;
import java.util.Optional;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Refusal;
import org.yimen.spi.item.Benefit;

/** When whoever decides may set another amount than the item computes: with a reason, in whole fen, beside a figure. */
final class OwnAmount {
    /** Platform default, as for computed amounts: no relief of the catalogue comes near it. */
    private static final BigDecimal MOST_YUAN = new BigDecimal("10000000");

    private OwnAmount() {}

    /** What is wrong with the amount by itself. */
    static Optional<Refusal> fault(Proposal proposal) {
        if (proposal.amount().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = proposal.amount().get();
        if (proposal.conclusion() == Decision.Conclusion.REFUSE) {
            return Optional.of(Refusal.invalid("/amount", "refusal-with-benefit", "不予救助的，不能填写核定金额。"));
        }
        boolean sane = amount.signum() >= 0
                && amount.compareTo(MOST_YUAN) <= 0
                && amount.stripTrailingZeros().scale() <= 2;
        if (!sane) {
            return Optional.of(Refusal.invalid("/amount", "amount-invalid", "核定金额应为不超过一千万元的非负数，最多两位小数。"));
        }
        return proposal.reasons().isEmpty()
                ? Optional.of(Refusal.invalid("/reasons", "amount-without-reason", "核定金额与测算金额不同的，请填写理由。"))
                : Optional.empty();
    }

    /** What is wrong with the amount beside what the item computed. */
    static Optional<Refusal> fault(Proposal proposal, Benefits.Computed computed) {
        if (proposal.amount().isEmpty()) {
            return Optional.empty();
        }
        if (computed.waiting().isPresent()) {
            return Optional.of(Refusal.of(
                    Refusal.Kind.WAITING, "waits-for-item", computed.waiting().get() + "自行核定金额的，请待其恢复后提出。"));
        }
        boolean pays =
                computed.benefit().map(Benefit::kind).filter(OwnAmount::pays).isPresent();
        return pays
                ? Optional.empty()
                : Optional.of(Refusal.invalid("/amount", "nothing-computed", "该事项没有测算出救助金额，不能自行核定金额，请先补充有关事实。"));
    }

    private static boolean pays(Benefit.Kind kind) {
        return kind == Benefit.Kind.CASH || kind == Benefit.Kind.IN_KIND;
    }
}

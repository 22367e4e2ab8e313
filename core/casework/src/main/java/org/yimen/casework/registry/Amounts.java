package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.yimen.spi.item.Benefit;

/** Whether what a grant brings is a sum that can be paid. */
final class Amounts {
    /** Platform default: no relief of the catalogue comes near it; a larger amount is a slip of the unit. */
    static final BigDecimal MOST_YUAN = new BigDecimal("10000000");

    private static final int CENTS = 2;
    private static final int FINEST = 100;

    private Amounts() {}

    /**
     * The benefit with an amount of the platform's own; empty if it is larger than any relief, which a figure that
     * somebody typed brings about as easily as the item.
     */
    static Optional<Benefit> sane(Benefit benefit) {
        BigDecimal amount = copy(benefit.amount());
        if (amount.compareTo(MOST_YUAN) > 0) {
            return Optional.empty();
        }
        boolean nothingToPay = benefit.kind() == Benefit.Kind.SERVICE || benefit.kind() == Benefit.Kind.RECOGNITION;
        boolean payable = amount.scale() <= FINEST
                && amount.stripTrailingZeros().scale() <= CENTS
                && !(nothingToPay && amount.signum() != 0);
        if (!payable || benefit.explanation().isBlank()) {
            throw new WrongAnswerException("wrong.benefit");
        }
        return Optional.of(
                new Benefit(benefit.kind(), plain(amount), benefit.per(), benefit.starts(), benefit.explanation()));
    }

    /** Not an instance of a subclass, which could answer otherwise later. */
    private static BigDecimal copy(BigDecimal amount) {
        return new BigDecimal(new BigInteger(amount.unscaledValue().toByteArray()), amount.scale());
    }

    /** Without an exponent that would print as a million zeros. */
    private static BigDecimal plain(BigDecimal amount) {
        int scale = Math.max(0, Math.min(CENTS, amount.scale()));
        return amount.setScale(scale, RoundingMode.UNNECESSARY);
    }
}

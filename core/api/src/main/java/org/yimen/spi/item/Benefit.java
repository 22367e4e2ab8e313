package org.yimen.spi.item;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a grant brings (救助待遇).
 *
 * @param kind never {@code null}
 * @param amount in yuan per {@code per}; zero for a service or recognition; never {@code null}
 * @param per never {@code null}
 * @param starts never {@code null}
 * @param explanation in Chinese, with the figures and how the amount follows from them; never {@code null}
 */
public record Benefit(Kind kind, BigDecimal amount, Per per, Starts starts, String explanation) {
    /** What is given. */
    public enum Kind {
        CASH,
        IN_KIND,
        SERVICE,
        /** Only the status is recognised, as for 低保边缘家庭. */
        RECOGNITION
    }

    /** How often. */
    public enum Per {
        MONTH,
        YEAR,
        ONCE
    }

    /** From when. */
    public enum Starts {
        AT_ONCE,
        /** 决定之日的次月 (低保办法 art. 21). */
        MONTH_AFTER_DECISION,
        /** 申请当月 (两项补贴). */
        MONTH_OF_APPLICATION
    }

    public Benefit {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(starts, "starts");
        Objects.requireNonNull(explanation, "explanation");
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("a benefit is not negative");
        }
    }
}

package org.yimen.casework.domain;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Benefit;

/**
 * What was decided (决定), proposed by one and, unless the item lets one person decide, confirmed by another. A correction
 * is a new decision, never an edit.
 *
 * @param conclusion never {@code null}
 * @param reasons in Chinese; a refusal has at least one; never {@code null}
 * @param legalBasis citations; never {@code null} or empty
 * @param benefit what is given; empty for a refusal; never {@code null}
 * @param remedy where and until when it can be challenged; never {@code null}
 * @param parameters the local numbers it was computed by, key and value; never {@code null}
 * @param proposedBy never {@code null}
 * @param confirmedBy never {@code null}
 * @param decidedAt empty until confirmed; never {@code null}
 * @param documentNumber 决定文书号; empty until decided; never {@code null}
 */
public record Decision(
        Conclusion conclusion,
        List<String> reasons,
        List<String> legalBasis,
        Optional<Benefit> benefit,
        String remedy,
        Map<String, BigDecimal> parameters,
        By proposedBy,
        Optional<By> confirmedBy,
        Optional<OffsetDateTime> decidedAt,
        Optional<String> documentNumber) {
    /** Grant or refuse. */
    public enum Conclusion {
        GRANT,
        REFUSE
    }

    public Decision {
        Objects.requireNonNull(conclusion, "conclusion");
        reasons = List.copyOf(reasons);
        legalBasis = List.copyOf(legalBasis);
        benefit = Objects.requireNonNullElse(benefit, Optional.empty());
        Objects.requireNonNull(remedy, "remedy");
        parameters = Map.copyOf(parameters);
        Objects.requireNonNull(proposedBy, "proposedBy");
        confirmedBy = Objects.requireNonNullElse(confirmedBy, Optional.empty());
        decidedAt = Objects.requireNonNullElse(decidedAt, Optional.empty());
        documentNumber = Objects.requireNonNullElse(documentNumber, Optional.empty());
    }

    /** All that is wrong with a proposal, if anything (社会救助法 art. 45: a refusal is in writing with reasons). */
    public Optional<Refusal> fault() {
        boolean refusal = conclusion == Conclusion.REFUSE;
        List<Finding> faults = new ArrayList<>();
        if (legalBasis.isEmpty()) {
            faults.add(Finding.error("/legalBasis", "decision-without-basis", "请填写作出决定的依据条款。"));
        }
        if (refusal && reasons.isEmpty()) {
            faults.add(Finding.error("/reasons", "refusal-without-reasons", "不予救助的，请填写理由。"));
        }
        if (refusal && benefit.isPresent()) {
            faults.add(Finding.error("/benefit", "refusal-with-benefit", "不予救助的，不能填写救助待遇。"));
        }
        return faults.stream().findFirst().map(first -> Refusal.invalid(first.code(), first.message(), faults));
    }

    /** The same proposal with what the item's rules computed for it. */
    public Decision computed(Optional<Benefit> brings, Map<String, BigDecimal> read) {
        return new Decision(
                conclusion,
                reasons,
                legalBasis,
                brings,
                remedy,
                read,
                proposedBy,
                confirmedBy,
                decidedAt,
                documentNumber);
    }

    public Decision decided(OffsetDateTime at, Optional<By> second, String number) {
        return new Decision(
                conclusion,
                reasons,
                legalBasis,
                benefit,
                remedy,
                parameters,
                proposedBy,
                second,
                Optional.of(at),
                Optional.of(number));
    }

    public boolean isGrant() {
        return conclusion == Conclusion.GRANT;
    }
}

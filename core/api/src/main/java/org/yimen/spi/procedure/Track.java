package org.yimen.spi.procedure;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yimen.spi.data.LegalBasis;

/**
 * One way an item is handled. Most items have one; 临时救助 has three (small and fast, urgent, by expense), 特困 one each
 * for adults and for children.
 *
 * @param code unique in the item, lower-case words with dashes; never {@code null}
 * @param title in Chinese; never {@code null}
 * @param steps in the order shown; exactly one {@link StepKind#DECISION}, which waits for every open step above it; never
 *     {@code null}
 * @param limit of the whole up to the decision; what comes after has limits of its own, such as the three days to assign
 *     a lawyer (法律援助法 art. 43); empty if no source and no parameter sets one; never {@code null}
 * @param limitStarts what the whole limit runs from; never {@code null}
 * @param delegable the limit when the power is delegated to the township, where it is another than the usual one (低保:
 *     20 working days by the 2022 notice); never {@code null}
 * @param pausedBy what makes the whole limit stand still; never {@code null}
 * @param refusalTold by when a refusal reaches the applicant, from the decision, where the item's own rule says so; the
 *     stricter of this and the platform's own clock wins; never {@code null}
 * @param reliefFirst grant before papers are complete, with this deadline to complete them; never {@code null}
 * @param remedy in Chinese: where and until when a decision can be challenged; never {@code null}
 * @param delegation whether the township may decide; empty if it cannot; a {@code delegable} limit alone implies it
 *     (刚性支出困难家庭认定办法 art. 3 delegates without a limit of its own); never {@code null}
 * @param pauseBasis by which text each reason of {@code pausedBy} pauses, a platform default where left out; never
 *     {@code null}
 * @param meansTested whether this way examines means, where it differs from the item's own answer (小额临时救助 is not
 *     checked; 法律援助法 art. 32, 42 exempt some matters and persons); never {@code null}
 * @param seasons when this way is open, each a part of the year; empty: whenever the item is; never {@code null}
 * @param lapse how long the applicant has to bring what a supplement notice asks before the application counts as
 *     withdrawn (法律援助法 art. 43); empty: it never does by itself; never {@code null}
 * @param confers which of the statuses that the item confers a grant on this track does (a child under the orphans' scheme
 *     is no 特困人员: 特困人员认定办法 art. 9), perhaps none; empty: all; never {@code null}
 * @param payee to whom the money goes; {@link Payee#HOUSEHOLD} if left out; never {@code null}
 * @param purpose {@link Purpose#APPLICATION} if left out; never {@code null}
 */
public record Track(
        String code,
        String title,
        List<StepSpec> steps,
        Optional<Limit> limit,
        StepStart limitStarts,
        Optional<Limit> delegable,
        List<PauseReason> pausedBy,
        Optional<Limit> refusalTold,
        Optional<Limit> reliefFirst,
        String remedy,
        Optional<Delegation> delegation,
        Map<PauseReason, LegalBasis> pauseBasis,
        Optional<Boolean> meansTested,
        List<Season> seasons,
        Optional<Limit> lapse,
        Optional<List<String>> confers,
        Payee payee,
        Purpose purpose) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    private static final LegalBasis PAUSED_BY_DEFAULT = LegalBasis.platformDefault("条文未规定，按平台计时规则暂停");

    public Track {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a track's code: " + code);
        }
        Objects.requireNonNull(title, "title");
        steps = List.copyOf(steps);
        limit = Objects.requireNonNullElse(limit, Optional.empty());
        limitStarts = Objects.requireNonNullElse(limitStarts, StepStart.onAccepted());
        delegable = Objects.requireNonNullElse(delegable, Optional.empty());
        pausedBy = pausedBy == null ? List.of() : List.copyOf(pausedBy);
        refusalTold = Objects.requireNonNullElse(refusalTold, Optional.empty());
        reliefFirst = Objects.requireNonNullElse(reliefFirst, Optional.empty());
        delegation = delegation != null && delegation.isPresent()
                ? delegation
                : delegable.map(limitThen -> new Delegation(Optional.empty(), limitThen.basis()));
        pauseBasis = completed(code, pausedBy, pauseBasis);
        meansTested = Objects.requireNonNullElse(meansTested, Optional.empty());
        seasons = seasons == null ? List.of() : List.copyOf(seasons);
        lapse = Objects.requireNonNullElse(lapse, Optional.empty());
        confers = Objects.requireNonNullElse(confers, Optional.<List<String>>empty())
                .map(List::copyOf);
        payee = Objects.requireNonNullElse(payee, Payee.HOUSEHOLD);
        purpose = Objects.requireNonNullElse(purpose, Purpose.APPLICATION);
        if (remedy == null || remedy.isBlank()) {
            throw new IllegalArgumentException("a track names the remedy (社会救助法 art. 76): " + code);
        }
        TrackRules.requireSound(code, steps);
    }

    /** A track without any of the rarer rules. */
    public Track(
            String code,
            String title,
            List<StepSpec> steps,
            Optional<Limit> limit,
            StepStart limitStarts,
            Optional<Limit> delegable,
            List<PauseReason> pausedBy,
            Optional<Limit> refusalTold,
            Optional<Limit> reliefFirst,
            String remedy) {
        this(
                code,
                title,
                steps,
                limit,
                limitStarts,
                delegable,
                pausedBy,
                refusalTold,
                reliefFirst,
                remedy,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** The step of this code. */
    public Optional<StepSpec> step(String stepCode) {
        return steps.stream().filter(step -> step.code().equals(stepCode)).findFirst();
    }

    /** The one step that decides; never {@code null}. */
    public StepSpec decision() {
        return steps.stream()
                .filter(step -> step.kind() == StepKind.DECISION)
                .findFirst()
                .orElseThrow();
    }

    /** Whether this way is open at this time of the year; announced windows and the item's own season come on top. */
    public boolean inSeason(LocalDate day) {
        return seasons.isEmpty() || seasons.stream().anyMatch(season -> season.includes(day));
    }

    private static Map<PauseReason, LegalBasis> completed(
            String code, List<PauseReason> reasons, Map<PauseReason, LegalBasis> named) {
        Map<PauseReason, LegalBasis> all = new EnumMap<>(PauseReason.class);
        reasons.forEach(reason -> all.put(reason, PAUSED_BY_DEFAULT));
        if (named != null) {
            named.forEach((reason, basis) -> {
                if (all.replace(reason, basis) == null) {
                    throw new IllegalArgumentException(
                            "track " + code + " names a text for a pause it has not: " + reason);
                }
            });
        }
        return Collections.unmodifiableMap(all);
    }
}

package org.yimen.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.PriorBenefit;
import org.yimen.spi.item.RecognisedStatus;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.Parameters;

/**
 * Builds applications for one item: rural, on {@link Households#DAY}, in {@link Households#REGION}, all parameters at
 * their defaults, unless told otherwise. Not thread-safe: one builder a test.
 */
public final class Applications {
    private final ItemRelease release;
    private LocalDate on = Households.DAY;
    private String region = Households.REGION;
    private AreaKind area = AreaKind.RURAL;
    private Facts facts = Facts.none();
    private Document answers = Document.empty();
    private UnaryOperator<FixedParameters> overrides = UnaryOperator.identity();
    private final List<RecognisedStatus> statuses = new ArrayList<>();
    private final List<PriorBenefit> priorBenefits = new ArrayList<>();

    private Applications(ItemRelease release) {
        this.release = release;
    }

    public static Applications forItem(RescueItem item) {
        return new Applications(item.release());
    }

    public Applications of(Household household) {
        return facts(household.facts());
    }

    public Applications facts(Facts known) {
        this.facts = known;
        return this;
    }

    public Applications on(int year, int month, int day) {
        this.on = LocalDate.of(year, month, day);
        return this;
    }

    public Applications in(String regionCode) {
        this.region = regionCode;
        return this;
    }

    public Applications urban() {
        this.area = AreaKind.URBAN;
        return this;
    }

    /** All answers to the item's own questions, in place of those before. */
    public Applications answers(Map<String, ?> all) {
        this.answers = Document.of(all);
        return this;
    }

    /** One answer to the item's own questions. */
    public Applications answer(String question, Object value) {
        this.answers = answers.with(question, value);
        return this;
    }

    /**
     * Another value for a declared parameter.
     *
     * @throws IllegalArgumentException on {@link #build} if the release does not declare it
     */
    public Applications parameter(String key, String value) {
        UnaryOperator<FixedParameters> before = overrides;
        this.overrides = parameters -> before.apply(parameters).with(key, value);
        return this;
    }

    /** A status held since a year before the application, without end. */
    public Applications holding(String status, String subject) {
        return holding(new RecognisedStatus(status, subject, on.minusYears(1), Optional.empty(), "REGISTER"));
    }

    public Applications holding(RecognisedStatus status) {
        statuses.add(status);
        return this;
    }

    public Applications grantedBefore(PriorBenefit benefit) {
        priorBenefits.add(benefit);
        return this;
    }

    public Application build() {
        return build(overrides.apply(FixedParameters.of(release, area)));
    }

    Application build(Parameters parameters) {
        return new Application(on, region, area, facts, answers, parameters, statuses, priorBenefits);
    }

    AreaKind area() {
        return area;
    }
}

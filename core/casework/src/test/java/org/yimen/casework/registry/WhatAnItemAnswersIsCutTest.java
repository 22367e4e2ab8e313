package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;
import static org.yimen.casework.registry.TestItem.of;
import static org.yimen.casework.registry.TestItem.paper;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.material.MaterialNeed;

/** How much an answer holds is up to the input: too much is cut and told, and never held against the item. */
class WhatAnItemAnswersIsCutTest extends GuardedItem {
    /** How many findings there are is up to the input: cut and told, never held against the item. */
    @Test
    void more_than_two_hundred_findings_are_cut_and_the_last_one_says_so() {
        LiveItem live = platform.install(item);
        item.findings = application -> Collections.nCopies(200, Finding.info("", "note", "请注意。"));
        assertThat(live.validate(application()).value().orElseThrow())
                .hasSize(200)
                .noneMatch(Finding::isError);
        assertThat(platform.kinds()).isEmpty();
        item.findings = application -> Collections.nCopies(201, Finding.info("", "note", "请注意。"));
        List<Finding> cut = live.validate(application()).value().orElseThrow();

        assertThat(cut).hasSize(201);
        assertThat(cut.get(200).code()).isEqualTo("too-many-findings");
        assertThat(cut.get(200).isError()).isTrue();
        assertThat(platform.sentences()).contains("超过200项");
        assertCountsForNothing(live::validate);
    }

    @Test
    void a_list_is_looked_at_no_further_than_it_is_taken() {
        AtomicInteger asked = new AtomicInteger();
        item.materials = application -> new Endless<>(paper("id-card"), 1);
        item.findings = application -> new Endless<>(Finding.info("", "note", "请注意。"), Integer.MAX_VALUE) {
            @Override
            public Finding get(int index) {
                asked.incrementAndGet();
                return super.get(index);
            }
        };
        LiveItem live = platform.install(item);

        assertThat(live.materials(application()).value().orElseThrow()).hasSize(1);
        assertThat(live.validate(application()).value().orElseThrow()).hasSize(201);
        assertThat(asked).hasValueLessThanOrEqualTo(201);
    }

    @Test
    void a_text_that_nobody_would_read_is_cut() {
        String giant = "长".repeat(999) + "𠮷" + "长".repeat(10_000_000);
        LegalBasis basis = LegalBasis.of(giant, giant);
        item.findings = application -> List.of(Finding.error("", "wrong", giant).under(basis));
        item.materials = application -> List.of(MaterialNeed.shared("id-card", "applicant", giant, giant, basis));
        item.assessment =
                application -> Assessment.of(List.of(Reason.open(giant, basis, giant)), Optional.of(explained(giant)));
        item.benefit = application -> Optional.of(explained(giant));
        LiveItem live = platform.install(item);

        Finding finding = live.validate(application()).value().orElseThrow().get(0);
        assertThat(finding.message()).isEqualTo("长".repeat(999) + "…");
        assertThat(finding.basis().orElseThrow().article()).hasSize(1_000);
        MaterialNeed need = live.materials(application()).value().orElseThrow().get(0);
        assertThat(List.of(need.title(), need.why(), need.basis().document())).allMatch(text -> text.length() <= 1_001);
        Assessment assessment = live.assess(application()).value().orElseThrow();
        assertThat(assessment.reasons().get(0).settledBy().orElseThrow()).hasSize(1_000);
        assertThat(assessment.estimate().orElseThrow().explanation()).hasSize(10_001);
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .explanation())
                .hasSize(10_001);
        assertThat(platform.sentences()).contains("超过1000个字符");
        assertCountsForNothing(live::validate);
    }

    @Test
    void reasons_are_cut_like_findings() {
        item.assessment = application ->
                Assessment.of(Collections.nCopies(5_000, Reason.forIt("可能", TestItem.LAW)), Optional.empty());

        assertThat(platform.install(item)
                        .assess(application())
                        .value()
                        .orElseThrow()
                        .reasons())
                .hasSize(200);
    }

    /** A figure that somebody typed, or set as a parameter, brings it about as easily as the item. */
    @Test
    void a_sum_beyond_any_relief_is_left_out_and_counts_for_nothing() {
        item.benefit = application -> Optional.of(benefit("10000000.01", Benefit.Kind.CASH));
        item.assessment = application -> Assessment.of(
                List.of(Reason.forIt("可能", TestItem.LAW)), Optional.of(benefit("1e29", Benefit.Kind.CASH)));
        LiveItem live = platform.install(item);

        assertThat(live.benefit(application()).value().orElseThrow()).isEmpty();
        assertThat(live.assess(application()).value().orElseThrow().estimate()).isEmpty();
        assertThat(platform.sentences()).contains("金额超过10000000元");
        assertCountsForNothing(live::benefit);
    }

    private void assertCountsForNothing(Function<Application, Answer<?>> question) {
        for (int household = 0; household < 5; household++) {
            assertThat(question.apply(of(household)).isAnswered()).isTrue();
        }
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    private static Benefit explained(String how) {
        return new Benefit(Benefit.Kind.CASH, BigDecimal.ONE, Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, how);
    }
}

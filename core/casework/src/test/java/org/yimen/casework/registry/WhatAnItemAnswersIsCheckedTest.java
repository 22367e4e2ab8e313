package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;
import static org.yimen.casework.registry.TestItem.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.material.MaterialNeed;

/** An answer is taken only if it is what was asked for. */
class WhatAnItemAnswersIsCheckedTest extends GuardedItem {
    @Test
    void an_answer_is_copied_so_that_the_item_cannot_change_it_afterwards() {
        List<MaterialNeed> its = new ArrayList<>(List.of(paper("id-card")));
        item.materials = application -> its;
        List<MaterialNeed> answer =
                platform.install(item).materials(application()).value().orElseThrow();
        its.clear();

        assertThat(answer).hasSize(1);
    }

    @Test
    void lists_hold_what_they_should() {
        LiveItem live = platform.install(item);
        item.materials = application -> Arrays.asList(paper("id-card"), null);
        assertWrong(live.materials(application()), "空值");
        item.materials = application -> strangers();
        assertWrong(live.materials(application()), "类型不符");
    }

    @Test
    void a_paper_is_asked_once_and_is_shared_or_the_departments_own() {
        item.materials = application -> List.of(paper("id-card"), paper("civil-affairs.form"));
        LiveItem live = platform.install(item);
        assertThat(live.materials(application()).isAnswered()).isTrue();
        item.materials = application -> List.of(paper("id-card"), paper("id-card"));
        assertWrong(live.materials(application()), "“id-card#applicant”重复");
        item.materials = application -> List.of(paper("education-bureau.form"));
        assertWrong(live.materials(application()), "education-bureau.form");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/applyAs", "/facts/person", "/facts/person/phone"})
    void a_finding_points_into_the_form(String pointer) {
        item.findings = application -> List.of(Finding.error(pointer, "wrong", "有误。"));

        assertThat(platform.install(item)
                        .validate(application())
                        .value()
                        .orElseThrow()
                        .get(0)
                        .pointer())
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/other",
                "/facts",
                "/facts/income/wage",
                "/facts/person/ethnicity",
                "/facts/person/phone/0",
                "/applyAs~2",
                "/items/civil-affairs/aid/applyAs"
            })
    void a_finding_that_points_elsewhere_is_no_answer(String pointer) {
        item.findings = application -> List.of(Finding.error(pointer, "wrong", "有误。"));

        assertWrong(platform.install(item).validate(application()), "表单以外");
    }

    @Test
    void a_finding_may_point_at_a_row() {
        item.uses = List.of(TestItem.use("household-members@1", "members/birthDate"));
        item.findings =
                application -> List.of(Finding.error("/facts/household-members/members/29/birthDate", "wrong", "有误。"));

        assertThat(platform.install(item).validate(application()).isAnswered()).isTrue();
    }

    @Test
    void codes_and_pointers_are_the_items_own_and_short() {
        LiveItem live = platform.install(item);
        item.findings = application -> List.of(Finding.error("", "w".repeat(101), "有误。"));
        assertWrong(live.validate(application()), "过长");
        item.findings = application -> List.of(Finding.error("/applyAs/" + "0".repeat(10_000), "wrong", "有误。"));
        assertWrong(live.validate(application()), "表单以外");
        assertThat(platform.sentences()).hasSizeLessThan(600);
    }

    @Test
    void a_track_is_one_of_the_release() {
        item.track = application -> "unusual";

        assertWrong(platform.install(item).track(application()), "unusual");
    }

    @Test
    void somebody_benefits_and_nobody_twice() {
        LiveItem live = platform.install(item);
        item.beneficiaries = application -> List.of("applicant", "member:29");
        assertThat(live.beneficiaries(application()).isAnswered()).isTrue();
        item.beneficiaries = application -> List.of();
        assertWrong(live.beneficiaries(application()), "救助对象");
        item.beneficiaries = application -> List.of("applicant", "applicant");
        assertWrong(live.beneficiaries(application()), "救助对象");
        item.beneficiaries = application -> List.of("neighbour");
        assertWrong(live.beneficiaries(application()), "救助对象");
    }

    @Test
    void a_benefit_is_a_sum_that_can_be_paid() {
        LiveItem live = platform.install(item);
        item.benefit = application -> Optional.of(benefit("798.10", Benefit.Kind.CASH));
        assertThat(live.benefit(application()).isAnswered()).isTrue();
        item.benefit = application -> Optional.of(benefit("798.105", Benefit.Kind.CASH));
        assertWrong(live.benefit(application()), "不合理");
        item.benefit = application -> Optional.of(benefit("60", Benefit.Kind.SERVICE));
        assertWrong(live.benefit(application()), "不合理");
    }

    @Test
    void a_sum_comes_as_the_platforms_own_number() {
        item.benefit = application -> Optional.of(benefit("0e1000000", Benefit.Kind.CASH));
        LiveItem live = platform.install(item);
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .amount()
                        .toPlainString())
                .isEqualTo("0");
        item.benefit = application -> Optional.of(
                new Benefit(Benefit.Kind.CASH, new Shifty(), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "按差额计算"));
        assertThat(live.benefit(application())
                        .value()
                        .orElseThrow()
                        .orElseThrow()
                        .amount())
                .isExactlyInstanceOf(BigDecimal.class)
                .isEqualByComparingTo("5");
    }

    @Test
    void an_item_works_under_its_own_class_loader() {
        ClassLoader[] seen = new ClassLoader[1];
        item.track = application -> {
            seen[0] = Thread.currentThread().getContextClassLoader();
            return "usual";
        };
        platform.install(item).track(application());

        assertThat(seen[0]).isSameAs(TestItem.class.getClassLoader());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<MaterialNeed> strangers() {
        return (List) List.of("not a material");
    }

    private static void assertWrong(Answer<?> answer, String reason) {
        Fault fault = faultOf(answer);
        assertThat(fault.kind()).isEqualTo(Fault.Kind.WRONG_ANSWER);
        assertThat(fault.sentence()).contains(reason);
    }

    /** A number that is another one each time it is compared. */
    private static final class Shifty extends BigDecimal {
        private static final long serialVersionUID = 1;

        Shifty() {
            super("5");
        }

        @Override
        public int compareTo(BigDecimal other) {
            return (int) System.nanoTime();
        }
    }
}

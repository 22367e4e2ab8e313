package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.item.Application;

/** A fault names the culprit and what went wrong, and nobody who applied. */
class WhatAnItemDoesWrongIsToldTest extends GuardedItem {
    @Test
    void an_exception_is_a_fault_that_names_the_culprit_and_no_applicant() {
        item.materials = application -> {
            throw new IllegalStateException("张三 371302198402291234");
        };
        Fault fault = faultOf(platform.install(item).materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.THREW);
        assertThat(fault.sentence())
                .isEqualTo("事项civil-affairs/aid:1.0.0（组件org.example.civil-affairs 1.0.0）在“列出材料”时出错："
                        + "java.lang.IllegalStateException。");
        assertThat(fault.detail()).contains("WhatAnItemDoesWrongIsToldTest").doesNotContain("张三", "371302");
    }

    @Test
    void an_exception_whose_own_methods_throw_is_a_fault_too() {
        item.materials = application -> {
            throw new HostileException();
        };

        assertThat(faultOf(platform.install(item).materials(application())).kind())
                .isEqualTo(Fault.Kind.THREW);
    }

    @Test
    void an_error_in_linking_comes_with_its_likely_cause() {
        LiveItem live = platform.install(item);
        item.materials = application -> {
            throw new NoClassDefFoundError("org/other/Thing");
        };
        assertThat(faultOf(live.materials(application())).sentence()).contains("Import-Package");
        item.materials = application -> {
            throw new NoSuchMethodError("org.yimen.spi.item.ItemRelease.season()");
        };
        Fault fault = faultOf(live.materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.LINKAGE);
        assertThat(fault.sentence()).contains("接口的版本不一致");
        assertThat(fault.detail()).contains("ItemRelease.season()");
    }

    @Test
    void a_recursion_without_end_is_the_items_own_fault() {
        item.track = application -> endless(0) + "";

        assertThat(faultOf(platform.install(item).track(application())).kind()).isEqualTo(Fault.Kind.THREW);
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, InternalError.class, ThreadDeath.class})
    void whatever_it_throws_is_its_own_fault(Class<? extends Error> kind) {
        item.materials = application -> TestItem.fail(kind);
        Fault fault = faultOf(platform.install(item).materials(application()));

        assertThat(fault.kind()).isEqualTo(Fault.Kind.THREW);
        assertThat(fault.sentence()).contains(kind.getName());
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    @Test
    void a_list_that_says_it_is_endless_is_its_own_fault() {
        item.beneficiaries = application -> new Endless<>("applicant", Integer.MAX_VALUE);

        assertThat(platform.install(item).beneficiaries(application()).isAnswered())
                .isFalse();
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    /** A title that is missing would itself fail while the fault is told. */
    @Test
    void every_question_fails_in_words_when_the_item_throws() {
        LiveItem live = platform.install(item);
        item.materials = application -> TestItem.fail();
        item.findings = application -> TestItem.fail();
        item.assessment = application -> TestItem.fail();
        item.benefit = application -> TestItem.fail();
        item.track = application -> TestItem.fail();
        item.beneficiaries = application -> TestItem.fail();
        item.cause = application -> TestItem.fail();

        assertThat(Stream.<Function<Application, Answer<?>>>of(
                                live::materials,
                                live::validate,
                                live::assess,
                                live::benefit,
                                live::track,
                                live::beneficiaries,
                                live::cause)
                        .map(question -> faultOf(question.apply(application())).call()))
                .containsExactlyInAnyOrder(
                        "materials", "validate", "assess", "benefit", "track", "beneficiaries", "cause");
        assertThat(Call.values()).allSatisfy(call -> assertThat(call.title()).isNotBlank());
    }

    @Test
    void every_kind_of_fault_has_its_sentence() {
        LiveItem live = platform.install(item);

        assertThat(Fault.Kind.values()).allSatisfy(kind -> assertThat(
                        Faults.of(kind, live.subject(), Call.TRACK, "原因", "").sentence())
                .contains("civil-affairs/aid:1.0.0", "选择办理方式"));
        assertThat(Arrays.stream(Fault.Kind.values()).filter(Fault.Kind::isCharged))
                .containsExactly(
                        Fault.Kind.THREW,
                        Fault.Kind.LINKAGE,
                        Fault.Kind.TIMED_OUT,
                        Fault.Kind.NO_ANSWER,
                        Fault.Kind.WRONG_ANSWER);
    }

    @Test
    void null_is_no_answer() {
        item.materials = application -> null;
        item.benefit = application -> null;
        item.track = application -> null;
        LiveItem live = platform.install(item);

        assertThat(faultOf(live.materials(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
        assertThat(faultOf(live.benefit(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
        assertThat(faultOf(live.track(application())).kind()).isEqualTo(Fault.Kind.NO_ANSWER);
    }

    @Test
    void an_interrupted_caller_stays_interrupted_and_the_item_is_not_blamed() {
        CountDownLatch never = new CountDownLatch(1);
        item.track = application -> hang(never) + "";
        LiveItem live = platform.install(item);
        Thread.currentThread().interrupt();
        Fault fault = faultOf(live.track(application()));

        never.countDown();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.INTERRUPTED);
        assertThat(platform.kinds()).isEmpty();
    }

    private static int endless(int depth) {
        return endless(depth + 1) + 1;
    }

    private static final class HostileException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new IllegalStateException("hostile");
        }
    }
}

package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Limit;

/** An item is asked what it is before it is let in. */
class WhatArrivesIsExaminedTest extends InstalledItems {
    @Test
    void an_item_that_does_not_come_up_costs_its_own_entry_only() {
        platform.deploy((Supplier<RescueItem>) () -> null, FIRST);
        platform.deploy(
                (Supplier<RescueItem>) () -> {
                    throw new ExceptionInInitializerError("no settings");
                },
                FIRST);
        platform.deploy(mute(), FIRST);
        TestItem unsafe = TestItem.of("civil-affairs/unsafe", "1.0.0");
        unsafe.questions = Document.of(Map.of("type", "array"));
        platform.deploy(unsafe, FIRST);
        platform.deploy(new TestItem(), FIRST);

        assertThat(registry.all()).hasSize(1);
        assertThat(platform.kinds()).hasSize(4).allMatch(OperatorFinding.Kind.NOT_ADMITTED::equals);
        assertThat(platform.sentences()).contains("“启动”", "“读取事项信息”", "类型应当是object");
    }

    @Test
    void an_item_that_hangs_at_its_start_holds_nobody_up_for_ever() {
        CountDownLatch never = new CountDownLatch(1);
        platform.deploy(
                (Supplier<RescueItem>) () -> {
                    awaitQuietly(never);
                    return new TestItem();
                },
                FIRST);

        assertThat(platform.sentences()).contains("没有在规定时间内应答");
        platform.install(TestItem.of("civil-affairs/other", "1.0.0"));
        never.countDown();
    }

    /** On a busy machine a disk, or a class that others are loading, can keep it waiting. */
    @Test
    void an_item_that_is_late_once_at_its_start_is_asked_again() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicBoolean late = new AtomicBoolean(true);
        platform.deploy(
                (Supplier<RescueItem>) () -> {
                    if (late.getAndSet(false)) {
                        awaitQuietly(never);
                    }
                    return new TestItem();
                },
                FIRST);

        assertThat(registry.all()).hasSize(1);
        assertThat(platform.kinds()).doesNotContain(OperatorFinding.Kind.NOT_ADMITTED);
        never.countDown();
    }

    /** A machine at its limit must not leave a department out until somebody deploys it again. */
    @Test
    void an_item_that_nobody_had_time_to_ask_is_asked_again() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        GuardSettings oneThread =
                new GuardSettings(Duration.ofMillis(200), Duration.ofMillis(1_500), 3, Duration.ofMinutes(10), 4, 1);
        try (ItemGuard guard = new ItemGuard(oneThread, platform.clock)) {
            LiveRegistry busy = new LiveRegistry(guard);
            TestItem hanging = new TestItem();
            hanging.track = application -> {
                awaitQuietly(free);
                return "usual";
            };
            busy.itemArrived("hanging", () -> hanging, () -> FIRST);
            busy.all().get(0).track(application());
            new Timer(true).schedule(task(free::countDown), 300);
            busy.itemArrived("late", () -> TestItem.of("civil-affairs/late", "1.0.0"), () -> FIRST);

            assertThat(busy.all()).hasSize(2);
        }
    }

    @Test
    void a_release_keeps_to_its_departments_parameters_and_to_safe_step_forms() {
        TestItem shared = TestItem.of("civil-affairs/shared", "1.0.0");
        shared.parameters = List.of(CommonParameters.MINIMUM_LIVING_STANDARD, parameter("civil-affairs.ratio"));
        platform.install(shared);
        TestItem foreign = TestItem.of("civil-affairs/foreign", "1.0.0");
        foreign.parameters = List.of(parameter("education-bureau.ratio"));
        platform.deploy(foreign, FIRST);
        TestItem forged = TestItem.of("civil-affairs/forged", "1.0.0");
        forged.parameters = List.of(parameter("core.minimum-living-standard"));
        platform.deploy(forged, FIRST);
        TestItem step = TestItem.of("civil-affairs/step", "1.0.0");
        step.stepForm = Document.of(Map.of("type", "object", "$ref", "http://elsewhere/x"));
        platform.deploy(step, FIRST);

        assertThat(registry.all()).hasSize(1);
        assertThat(platform.sentences())
                .contains("education-bureau.ratio", "core.minimum-living-standard", "环节“decide”");
    }

    /** What an item says of itself is stored with every case, listed and printed. */
    @Test
    void an_item_that_says_too_much_of_itself_is_not_let_in_and_the_place_is_named() {
        assertOut(item -> item.name = "名".repeat(20_000), "读取事项信息", "“/name”超过100个字符");
        assertOut(item -> item.aliases = List.of("别名", "名".repeat(101)), "“/aliases/1”超过100个字符");
        assertOut(item -> item.aliases = Collections.nCopies(201, "别名"), "“/aliases”超过200项");
        assertOut(item -> item.changeNote = "改".repeat(1_001), "“/changeNote”超过1000个字符");
        assertOut(item -> item.trackTitle = "名".repeat(101), "“/tracks/0/title”超过100个字符");
        assertOut(
                item -> item.limit = Optional.of(Limit.working(3_661, TestItem.LAW)),
                "“/tracks/0/limit/amount”不在0至3660之间");
        assertOut(item -> item.layout = Document.of(Map.of("x", "提示".repeat(40_000))), "“/layout”超过64KiB");
        assertOut(
                item -> item.questions = Document.of(Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of("a", Map.of("type", "string", "title", "题".repeat(101))))),
                "读取表单",
                "“/questions/properties/a/title”超过100个字符");
        assertOut(item -> item.condition = "条".repeat(1_001), "读取服务指南", "“/conditions/0”超过1000个字符");
        assertOut(
                item -> item.parameters = List.of(new ParameterSpec(
                        "civil-affairs.ratio",
                        "比例",
                        "%",
                        new BigDecimal("1e29"),
                        Optional.empty(),
                        LegalBasis.platformDefault("示例"),
                        DateBasis.DECISION)),
                "参数“civil-affairs.ratio”的默认值超出范围");
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void assertOut(Consumer<TestItem> spoil, String... told) {
        TestItem item = new TestItem();
        spoil.accept(item);
        Object handle = platform.deploy(item, FIRST);

        assertThat(registry.all()).isEmpty();
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.NOT_ADMITTED);
        assertThat(platform.sentences()).contains(told).hasSizeLessThan(500);
        registry.left(handle);
    }

    private static ParameterSpec parameter(String key) {
        return new ParameterSpec(
                key, "比例", "%", BigDecimal.TEN, Optional.empty(), LegalBasis.platformDefault("示例"), DateBasis.DECISION);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        boolean open = false;
        while (!open) {
            try {
                latch.await();
                open = true;
            } catch (InterruptedException ignored) {
                Thread.interrupted();
            }
        }
    }
}

package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.registry.TestItem.application;
import static org.yimen.casework.registry.TestItem.questions;
import static org.yimen.casework.registry.TestItem.use;
import static org.yimen.casework.registry.TestRegistry.bundle;
import static org.yimen.casework.registry.TestRegistry.fact;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactProvider;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.parameter.DateBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Limit;

@Timeout(30)
class LiveRegistryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final BundleInfo FIRST = bundle(10, "org.example.civil-affairs", "1.0.0");
    private static final BundleInfo SECOND = bundle(11, "org.example.civil-affairs", "1.1.0");

    private final TestRegistry platform = new TestRegistry();
    private final LiveRegistry registry = platform.registry;

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void a_new_case_takes_the_newest_release_in_force() {
        TestItem next = TestItem.of("civil-affairs/aid", "1.10.0");
        TestItem future = TestItem.of("civil-affairs/aid", "2.0.0");
        future.from = TODAY.plusDays(1);
        platform.deploy(TestItem.of("civil-affairs/aid", "1.9.0"), FIRST);
        platform.deploy(next, SECOND);
        platform.deploy(future, SECOND);

        assertThat(current(TODAY)).isEqualTo("1.10.0");
        assertThat(current(TODAY.plusDays(1))).isEqualTo("2.0.0");
        assertThat(registry.current(next.id().item(), LocalDate.of(2026, 6, 30)))
                .isEmpty();
        assertThat(registry.all().stream().map(item -> item.release().version().toString()))
                .containsExactly("1.9.0", "1.10.0", "2.0.0");
    }

    @Test
    void a_quarantined_release_is_not_taken_but_found() {
        TestItem broken = TestItem.of("civil-affairs/aid", "1.1.0");
        broken.materials = application -> null;
        platform.deploy(TestItem.of("civil-affairs/aid", "1.0.0"), FIRST);
        platform.deploy(broken, SECOND);
        LiveItem live = registry.find(broken.id()).orElseThrow();
        for (int i = 0; i < 3; i++) {
            live.materials(TestItem.of(i));
        }

        assertThat(current(TODAY)).isEqualTo("1.0.0");
        assertThat(registry.find(broken.id())).containsSame(live);
        registry.lift(broken.id());
        assertThat(current(TODAY)).isEqualTo("1.1.0");
    }

    @Test
    void an_equal_item_of_another_bundle_stands_by_and_takes_over() {
        TestItem item = new TestItem();
        Object first = platform.deploy(item, FIRST);
        platform.deploy(new TestItem(), SECOND);

        assertThat(platform.kinds()).isEmpty();
        assertThat(registry.all()).hasSize(1);
        assertThat(registry.find(item.id()).orElseThrow().digest()).isEqualTo(FIRST.digest());
        assertThat(registry.find(item.id(), SECOND.digest())).isPresent();
        assertThat(registry.find(item.id(), "another")).isEmpty();
        registry.left(first);
        assertThat(registry.find(item.id()).orElseThrow().digest()).isEqualTo(SECOND.digest());
        assertThat(platform.diary)
                .containsExactly(
                        "+civil-affairs/aid:1.0.0 " + FIRST.digest(), "+civil-affairs/aid:1.0.0 " + SECOND.digest());
    }

    @Test
    void a_different_item_of_the_same_code_and_version_is_refused_while_the_first_is_there() {
        TestItem other = new TestItem();
        other.name = "改了名的救助";
        Object first = platform.deploy(new TestItem(), FIRST);
        platform.deploy(other, SECOND);

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.RELEASE_CONFLICT);
        assertThat(platform.sentences()).contains("civil-affairs/aid:1.0.0", "新的版本号", FIRST.toString());
        assertThat(registry.find(other.id()).orElseThrow().release().name()).isEqualTo("测试救助");
        registry.left(first);
        assertThat(platform.kinds()).isEmpty();
        assertThat(registry.find(other.id()).orElseThrow().release().name()).isEqualTo("改了名的救助");
    }

    @Test
    void the_bundle_installed_first_keeps_its_item_in_whatever_order_they_start() {
        TestItem other = new TestItem();
        other.name = "改了名的救助";
        platform.deploy(other, SECOND);
        platform.deploy(new TestItem(), FIRST);

        assertThat(registry.find(other.id()).orElseThrow().release().name()).isEqualTo("测试救助");
    }

    @Test
    void an_item_that_says_something_else_than_cases_are_pinned_to_is_refused_though_alone() {
        registry.compareWith(KeptRelease.asIs(platform.install(new TestItem())));
        registry.left(platform.lastHandle());
        platform.deploy(changed(), SECOND);

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.RELEASE_CONFLICT);
        assertThat(platform.sentences()).contains("civil-affairs/aid:1.0.0", "恢复原组件", FIRST.toString());
        assertThat(registry.problems().get(0).detail()).isEqualTo("form");
        assertThat(registry.all()).isEmpty();
        assertThat(registry.isContested(changed().id())).isTrue();
        assertThat(registry.current(changed().id().item(), TODAY)).isEmpty();
    }

    @Test
    void the_item_that_cases_are_pinned_to_serves_whichever_bundle_was_installed_first() {
        registry.compareWith(KeptRelease.asIs(platform.install(new TestItem())));
        registry.left(platform.lastHandle());
        platform.deploy(changed(), FIRST);
        platform.deploy(new TestItem(), SECOND);

        assertThat(registry.find(changed().id()).orElseThrow().digest()).isEqualTo(SECOND.digest());
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.RELEASE_CONFLICT);
    }

    @Test
    void a_rebuilt_bundle_that_says_the_same_as_cases_are_pinned_to_serves() {
        registry.compareWith(KeptRelease.asIs(platform.install(new TestItem())));
        registry.left(platform.lastHandle());
        platform.deploy(new TestItem(), SECOND);

        assertThat(platform.kinds()).isEmpty();
        assertThat(registry.all()).hasSize(1);
    }

    @Test
    void what_was_installed_before_the_database_was_there_is_compared_when_it_comes_and_again_when_asked() {
        KeptReleases original = KeptRelease.asIs(platform.install(new TestItem()));
        registry.left(platform.lastHandle());
        platform.deploy(changed(), SECOND);
        boolean[] away = {true};
        KeptReleases database = id -> {
            if (away[0]) {
                throw new IllegalStateException("the database is away");
            }
            return original.find(id);
        };
        registry.compareWith(database);
        assertThat(platform.kinds()).isEmpty();
        away[0] = false;
        registry.compareWith(database);
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.RELEASE_CONFLICT);
        assertThat(platform.diary).last().isEqualTo("-civil-affairs/aid:1.0.0");
        registry.compareWith(KeptReleases.NONE);
        assertThat(platform.kinds()).isEmpty();
    }

    private static TestItem changed() {
        TestItem changed = new TestItem();
        changed.questions = questions("applyAs", "oneMore");
        return changed;
    }

    @Test
    void a_stranger_does_not_speak_for_a_department() {
        platform.deploy(TestItem.of("civil-affairs/aid", "1.0.0"), FIRST);
        platform.deploy(
                TestItem.of("civil-affairs/winter", "1.0.0"), bundle(12, "org.example.civil-affairs.winter", "1.0.0"));
        platform.deploy(TestItem.of("civil-affairs/forged", "1.0.0"), bundle(13, "com.stranger.aid", "1.0.0"));
        platform.publish(
                "civil-affairs", bundle(14, "com.stranger.facts", "1.0.0"), fact("civil-affairs.x", questions("a")));

        assertThat(registry.all().stream().map(item -> item.release().code().item()))
                .containsExactly("aid", "winter");
        assertThat(platform.kinds())
                .containsExactly(OperatorFinding.Kind.DEPARTMENT_CONFLICT, OperatorFinding.Kind.DEPARTMENT_CONFLICT);
        assertThat(registry.factDefinition(FactKey.parse("civil-affairs.x@1"))).isEmpty();
    }

    @Test
    void an_item_waits_for_a_departments_fact_and_goes_when_it_goes() {
        TestItem item = new TestItem();
        item.uses = List.of(use("education-bureau.pupil@1", "school"));
        platform.deploy(item, FIRST);
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.UNKNOWN_FACT);
        assertThat(platform.sentences()).contains("education-bureau.pupil@1没有定义", "自动恢复");

        Object provider = platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1"),
                fact("education-bureau.pupil", questions("school")));
        assertThat(platform.kinds()).isEmpty();
        assertThat(registry.find(item.id())).isPresent();
        registry.left(provider);
        assertThat(registry.find(item.id())).isEmpty();
        assertThat(platform.diary)
                .containsExactly("+civil-affairs/aid:1.0.0 " + FIRST.digest(), "-civil-affairs/aid:1.0.0");
    }

    @Test
    void a_field_that_a_fact_does_not_have_keeps_the_item_out() {
        TestItem item = new TestItem();
        item.uses = List.of(use("person@1", "name", "shoeSize"), use("income@1", "wage"));
        platform.deploy(item, FIRST);

        assertThat(registry.all()).isEmpty();
        assertThat(platform.sentences()).contains("person@1没有字段“shoeSize”");
    }

    @Test
    void nobody_takes_anothers_fact() {
        platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1"),
                fact("person", questions("name")),
                fact("civil-affairs.aid", questions("name")),
                fact("education-bureau.pupil", questions("school")));

        assertThat(platform.kinds())
                .containsExactly(OperatorFinding.Kind.FACT_REFUSED, OperatorFinding.Kind.FACT_REFUSED);
        assertThat(registry.factDefinition(FactKey.parse("education-bureau.pupil@1")))
                .isPresent();
        assertThat(registry.factDefinition(FactKey.parse("person@1"))
                        .orElseThrow()
                        .schema()
                        .object("/properties/idNumber"))
                .isNotEqualTo(Document.empty());
    }

    @Test
    void of_two_bundles_side_by_side_the_wider_fact_holds_and_a_conflicting_one_is_refused() {
        FactKey key = FactKey.parse("education-bureau.pupil@1");
        Object wide = platform.publish(
                "education-bureau",
                bundle(21, "org.example.education", "1.1.0"),
                fact("education-bureau.pupil", questions("school", "town")));
        platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1.0.0"),
                fact("education-bureau.pupil", questions("school")));
        platform.publish(
                "education-bureau",
                bundle(22, "org.example.education", "2.0.0"),
                fact("education-bureau.pupil", questions("grade")));

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FACT_REFUSED);
        assertThat(platform.sentences()).contains("2.0.0", "新的版本号");
        assertThat(registry.factDefinition(key).orElseThrow().schema()).isEqualTo(questions("school", "town"));
        registry.left(wide);
        assertThat(registry.factDefinition(key).orElseThrow().schema()).isEqualTo(questions("school"));
    }

    @Test
    void a_facts_converter_is_called_through_the_guard() {
        FactDefinition second = new FactDefinition(
                FactKey.parse("education-bureau.pupil@2"), "学生", questions("school"), Optional.of(value -> null));
        platform.publish("education-bureau", bundle(20, "org.example.education", "1"), second);
        FactDefinition found = registry.factDefinition(second.key()).orElseThrow();

        assertThatThrownBy(() -> found.toPrevious().orElseThrow().apply(Document.empty()))
                .isInstanceOfSatisfying(
                        FaultedException.class,
                        faulted -> assertThat(faulted.fault().kind()).isEqualTo(Fault.Kind.NO_ANSWER));
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

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

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
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

    @Test
    void a_department_publishes_no_endless_list_of_facts() {
        registry.providerArrived(
                "endless",
                () -> new FactProvider() {
                    @Override
                    public String department() {
                        return "education-bureau";
                    }

                    @Override
                    public List<FactDefinition> facts() {
                        return new Endless<>(fact("education-bureau.pupil", questions("school")), Integer.MAX_VALUE);
                    }
                },
                () -> FIRST);

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.NOT_ADMITTED);
        assertThat(platform.sentences()).contains("超过200项");
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

    @Test
    void what_leaves_while_it_is_being_asked_does_not_come_in() {
        Deque<Runnable> later = new ArrayDeque<>();
        LiveRegistry slow = new LiveRegistry(platform.guard, later::add);
        slow.itemArrived("one", TestItem::new, () -> FIRST);
        slow.itemArrived("two", () -> TestItem.of("civil-affairs/other", "1.0.0"), () -> FIRST);
        slow.left("one");
        later.forEach(Runnable::run);

        assertThat(slow.all()).hasSize(1);
        assertThat(slow.all().get(0).release().code().item()).isEqualTo("other");
    }

    @Test
    void what_an_item_that_is_gone_does_wrong_is_not_held_against_it() {
        TestItem item = new TestItem();
        Object handle = platform.deploy(item, FIRST);
        LiveItem kept = registry.find(item.id()).orElseThrow();
        assertThat(kept.track(application()).isAnswered()).isTrue();
        registry.left(handle);
        item.track = application -> {
            throw new NoClassDefFoundError("gone");
        };

        assertThat(kept.track(application()).fault().orElseThrow().kind()).isEqualTo(Fault.Kind.GONE);
        assertThat(platform.kinds()).isEmpty();
    }

    @Test
    void a_listener_that_fails_costs_the_others_nothing_and_may_ask_the_registry() {
        registry.addListener(new CatalogueListener() {
            @Override
            public void arrived(LiveItem item) {
                assertThat(registry.find(item.release().id())).isPresent();
                throw new IllegalStateException("broken listener");
            }
        });
        platform.install(new TestItem());

        assertThat(platform.diary).hasSize(1);
    }

    @Test
    void a_finding_says_since_when() {
        platform.deploy(mute(), FIRST);
        platform.clock.pass(Duration.ofHours(1));
        platform.deploy(TestItem.of("civil-affairs/other", "1.0.0"), FIRST);

        OperatorFinding finding = registry.problems().get(0);
        assertThat(finding.since()).isEqualTo("2026-08-03T01:00:00Z");
        assertThat(finding.bundle()).isEqualTo("org.example.civil-affairs 1.0.0");
    }

    private String current(LocalDate day) {
        return registry.current(new TestItem().id().item(), day)
                .orElseThrow()
                .release()
                .version()
                .toString();
    }

    private static ParameterSpec parameter(String key) {
        return new ParameterSpec(
                key, "比例", "%", BigDecimal.TEN, Optional.empty(), LegalBasis.platformDefault("示例"), DateBasis.DECISION);
    }

    private static RescueItem mute() {
        return new TestItem() {
            @Override
            public ItemRelease release() {
                return null;
            }

            @Override
            public ItemForm form() {
                return null;
            }

            @Override
            public ServiceGuide guide() {
                return null;
            }
        };
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

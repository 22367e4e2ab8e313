package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.questions;
import static org.yimen.casework.registry.TestRegistry.bundle;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Of several that are installed one serves, and cases keep to what they are pinned to. */
class OneOfEachItemServesTest extends InstalledItems {
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 3);
    private static final BundleInfo SECOND = bundle(11, "org.example.civil-affairs", "1.1.0");

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

    private String current(LocalDate day) {
        return registry.current(new TestItem().id().item(), day)
                .orElseThrow()
                .release()
                .version()
                .toString();
    }
}

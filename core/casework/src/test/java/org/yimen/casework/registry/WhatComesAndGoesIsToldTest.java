package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.registry.TestItem.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

/** Items leave at any time, and whoever listens is told. */
class WhatComesAndGoesIsToldTest extends InstalledItems {
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
}

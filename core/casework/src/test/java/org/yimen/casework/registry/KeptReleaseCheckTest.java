package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.yimen.casework.ReleaseState;
import org.yimen.casework.app.Catalogue;
import org.yimen.casework.app.Rules;
import org.yimen.casework.app.memory.MemoryStores;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.Time;

/** Cases are pinned to a release, and then its bundle is replaced by one that says something else. */
@Timeout(30)
class KeptReleaseCheckTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-08-03T10:00:00+08:00");

    private final TestRegistry platform = new TestRegistry();
    private final MemoryStores stores = new MemoryStores();
    private final Time time = () -> NOW;
    private final Rules rules = new Rules(platform.registry, time);
    private final Catalogue catalogue = new Catalogue(platform.registry, rules, stores, time);
    private final TestItem changed = new TestItem();
    private Pin pin;

    @BeforeEach
    void replace() {
        LiveItem live = platform.install(new TestItem());
        pin = Rules.pin(live);
        stores.write(all -> Outcome.done(all.releases()
                .keep(new StoredRelease(
                        live.release(), live.form(), live.guide(), live.bundle(), live.digest(), NOW))));
        platform.registry.left(platform.lastHandle());
        changed.questions = TestItem.questions("applyAs", "oneMore");
        platform.deploy(changed, new BundleInfo(2, "org.example.civil-affairs", "1.0.0", "another"));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void it_is_out_as_soon_as_the_database_is_there_and_everybody_is_told_why() throws InterruptedException {
        assertThat(rules.current(changed.id().item())).isPresent();
        KeptReleaseCheck check = new KeptReleaseCheck(platform.registry, stores);
        try {
            assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.RELEASE_CONFLICT);
            assertThat(rules.current(changed.id().item())).isEmpty();
            assertThat(catalogue.offered()).isEmpty();
            assertThat(rules.absence(pin).orElseThrow()).contains("版本号相同而内容不同");
            assertThat(catalogue.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.state()).isEqualTo(ReleaseState.MISSING);
                assertThat(entry.detail()).contains("恢复原组件");
            });
        } finally {
            check.stop();
        }
        assertThat(platform.kinds()).isEmpty();
    }
}

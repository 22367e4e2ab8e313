package org.yimen.bench.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void without_a_word_everything_is_measured_on_both_databases() {
        Options options = Options.of();

        assertThat(options.databases()).containsExactly("h2", "postgresql");
        assertThat(options.isWanted("journey")).isTrue();
        assertThat(options.cases()).containsExactly(10_000, 100_000);
    }

    @Test
    void encryption_off_and_on_are_compared_in_this_order() {
        assertThat(Options.of("--encryption", "both").encryption()).containsExactly("off", "on");
    }

    @Test
    void a_misspelt_option_is_told() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of("--client", "8"))
                .withMessageContaining("--client");
    }
}

package org.yimen.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void what_is_short_stays_as_it_is() {
        assertThat(Cells.cut("残疾人两项补贴", 7)).isEqualTo("残疾人两项补贴");
        assertThat(Cells.cut(12L, 2)).isEqualTo("12");
    }

    @Test
    void what_is_long_is_cut_between_whole_characters() {
        assertThat(Cells.cut("长".repeat(20_000), 30)).isEqualTo("长".repeat(29) + "…");
        assertThat(Cells.cut("𠮷𠮷𠮷", 2)).isEqualTo("𠮷…");
    }

    @Test
    void nothing_reaches_the_terminal_that_would_steer_it() {
        assertThat(Cells.cut("a\n\u001b[31mb", 20)).isEqualTo("a  [31mb");
    }
}

package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.casework.port.UnknownCursorException;

class CursorTest {
    private final Cursor cases = CaseLists.CURSOR;

    @Test
    void a_cursor_gives_the_keys_back() {
        String id = UUID.randomUUID().toString();

        assertThat(cases.keys(cases.after(1_796_668_491_250_000_000L, id))).containsExactly("1796668491250000000", id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%%%",
                "审计",
                "audit|1|00000000-0000-0000-0000-000000000000",
                "case|1|nobody",
                "case|9999999999999999999|00000000-0000-0000-0000-000000000000"
            })
    void whatever_else_is_sent_is_no_cursor(String text) {
        String written = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> cases.keys(text)).isInstanceOf(UnknownCursorException.class);
        assertThatThrownBy(() -> cases.keys(written)).isInstanceOf(UnknownCursorException.class);
    }
}

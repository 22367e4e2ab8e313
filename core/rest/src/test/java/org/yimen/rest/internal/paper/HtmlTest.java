package org.yimen.rest.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {
    @Test
    void whatWasTypedIsNeverMarkup() {
        assertThat(Html.text("<script>alert('a & \"b\"')</script>").markup())
                .isEqualTo("&lt;script&gt;alert(&#39;a &amp; &quot;b&quot;&#39;)&lt;/script&gt;");
    }

    @Test
    void rareSignsStayAsTheyAre() {
        assertThat(Html.text("𠮷㼆·买买提").markup()).isEqualTo("𠮷㼆·买买提");
    }

    @Test
    void signsThatNoPageMayHoldAreLeftOut() {
        assertThat(Html.text("a\u0000b\u001bc\ud800d\ne").markup()).isEqualTo("abcd\ne");
    }

    @Test
    void aTableEscapesTitlesAndCells() {
        String table =
                new Grid().row(List.of("<b>", "&")).under(List.of("甲<i>", "乙")).markup();

        assertThat(table)
                .contains("<th>甲&lt;i&gt;</th>", "<td>&lt;b&gt;</td><td>&amp;</td>")
                .doesNotContain("<b>", "<i>");
    }

    @Test
    void aSlotIsFilledOnceAndEscaped() {
        String page = Sheet.of("标题 ${body}", false, "declination", declination("${remedy} <u>$1"));

        assertThat(page).contains("${remedy} &lt;u&gt;$1").contains("<title>标题 ${body}</title>");
    }

    @Test
    void aSlotWithoutValueIsAFault() {
        assertThatThrownBy(() -> Template.named("declination").fill(Map.of("applicant", "王")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("declination lacks");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"page", "application", "notice", "acceptance-slip", "declination", "dispatch-slip", "decision"})
    void everyTextOfATemplateIsInTheBundleAndNothingIsLoadedOrRun(String name) throws IOException {
        String source = source(name);

        assertThat(Pattern.compile("#\\{([a-z.-]+)}", Pattern.CASE_INSENSITIVE)
                        .matcher(source)
                        .results())
                .allSatisfy(key -> assertThat(PaperTexts.of(key.group(1))).isNotBlank());
        assertThat(source).doesNotContainIgnoringCase("<script", "src=", "href=", "url(", "onload");
    }

    private static Map<String, Object> declination(String reason) {
        return Map.of(
                "applicant", "王",
                "applied", "",
                "items", "",
                "reason", reason,
                "basis", "",
                "remedy", "",
                "desk", "",
                "deskName", "",
                "day", "");
    }

    private static String source(String name) throws IOException {
        try (InputStream in = HtmlTest.class.getResourceAsStream(name + ".html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

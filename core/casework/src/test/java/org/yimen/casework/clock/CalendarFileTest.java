package org.yimen.casework.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.clock.Fixtures.day;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {
    @Test
    void theShippedFileHasFourOfficialYearsAndAProvisionalOne() {
        List<CalendarNotice> notices = CalendarFile.shipped();

        assertThat(notices).extracting(CalendarNotice::year).containsExactly(2023, 2024, 2025, 2026, 2027);
        assertThat(notices).extracting(CalendarNotice::isOfficial).containsExactly(true, true, true, true, false);
        assertThat(notices.get(3).sources())
                .containsExactly("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm");
        assertThat(notices.get(3).off().get(day("2026-02-17"))).isEqualTo("春节");
        assertThat(notices.get(3).work().get(day("2026-02-28"))).isEqualTo("春节调休上班");
    }

    @Test
    void aFileOfOneYearIsEnough() {
        List<CalendarNotice> notices = read(year("'status': 'provisional', 'off': [], 'work': []"));

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.status()).isEqualTo(NoticeStatus.PROVISIONAL);
            assertThat(notice.sources()).isEmpty();
        });
    }

    @Test
    void theWeekdayAndTheTotalAreOptionalButChecked() {
        String day = "{'date': '2028-01-03', 'name': '元旦', 'weekday': 1}";

        assertThat(read(official(day, "")).get(0).off()).containsOnlyKeys(day("2028-01-03"));
        assertThat(read(year("'status': 'official', 'off': [" + day + "], 'work': [], 'working_days_total': 259")))
                .hasSize(1);
        assertRefused(
                year("'status': 'official', 'off': [" + day + "], 'work': [], 'working_days_total': 260"),
                "2028 年写明工作日共 260 天，按文件计算为 259 天。");
        assertRefused(
                year("'status': 'official', 'off': [" + day + "], 'work': [], 'working_days_total': '259'"),
                "2028 年写明工作日共 259 天，按文件计算为 259 天。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "''", "{'years': {}}", "{'years': []}", ""})
    void aFileWithoutYearsIsRefused(String json) {
        assertRefused(json, "节假日文件缺少“years”，或其中没有任何年份。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26", "20260", "二〇二六", "1799"})
    void aYearIsWrittenInFourDigits(String year) {
        assertRefused(
                "{'years': {'" + year + "': {'status': 'official', 'off': [], 'work': []}}}",
                "节假日文件中的年份“" + year + "”无效，应为四位数字的年份。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'date': '2028-02-30', 'name': '元旦'} | 2028 年 off[0] 的日期“2028-02-30”无效，应为 2026-02-15 这样的日期。",
                "{'name': '元旦'} | 2028 年 off[0] 的日期“”无效，应为 2026-02-15 这样的日期。",
                "'2028-01-01' | 2028 年 off[0] 的日期“”无效，应为 2026-02-15 这样的日期。",
                "{'date': '2027-11-30', 'name': '元旦'} | 2028 年 off[0] 的日期 2027-11-30 不属于该年，也不是上一年十二月。",
                "{'date': '2028-01-03', 'name': '元旦', 'weekday': 2} | 2028 年 off[0] 的日期 2028-01-03 与所写的星期“2”不符。",
                "{'date': '2028-01-03', 'name': ' '} | 2028 年 off[0] 没有写明名称。",
                "{'date': '2028-01-03', 'name': 'a'}, {'date': '2028-01-03', 'name': 'b'}"
                        + " | 2028 年 off[1] 的日期 2028-01-03 重复。"
            })
    void aBadDayIsRefusedWithItsPlace(String off, String sentence) {
        assertRefused(official(off, ""), sentence);
    }

    @Test
    void aMakeUpDayIsAWeekendDayThatIsNotAlsoOff() {
        String saturday = "{'date': '2028-01-08', 'name': '元旦调休上班'}";

        assertThat(read(official("", saturday)).get(0).work()).containsOnlyKeys(day("2028-01-08"));
        assertRefused(official("", "{'date': '2028-01-03', 'name': '元旦调休上班'}"), "2028 年的调休上班日 2028-01-03 不是周六或周日。");
        assertRefused(official(saturday, saturday), "2028 年的 2028-01-08 既列为放假又列为上班。");
    }

    @Test
    void aYearTellsItsStatusAndBothLists() {
        assertRefused(
                year("'status': 'sure', 'off': [], 'work': []"),
                "2028 年的“status”为“sure”，应为 official（已公布）或 provisional（暂定）。");
        assertRefused(year("'off': [], 'work': []"), "2028 年的“status”为“”，应为 official（已公布）或 provisional（暂定）。");
        assertRefused(year("'status': 'official', 'work': []"), "2028 年缺少“off”列表。");
        assertRefused(year("'status': 'official', 'off': [], 'work': {}"), "2028 年缺少“work”列表。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{'years': {}} x", "{'a': 1, 'a': 2}", "nonsense"})
    void textThatIsNotOneJsonDocumentIsRefused(String json) {
        assertRefused(json, "节假日文件不是有效的 JSON（UTF-8 编码），第 1 行附近有误。");
    }

    @Test
    void aFileNestedWithoutEndIsRefused() {
        assertRefused("[".repeat(5000), "节假日文件不是有效的 JSON（UTF-8 编码），或嵌套过深、内容过长。");
    }

    @Test
    void aFileInAnotherEncodingIsRefused() {
        byte[] gbk = year("'status': '已公布', 'off': [], 'work': []")
                .replace('\'', '"')
                .getBytes(Charset.forName("GBK"));
        byte[] unknown = {0, 0, (byte) 0xFF, (byte) 0xFE};

        assertThatThrownBy(() -> CalendarFile.read(new ByteArrayInputStream(gbk)))
                .isInstanceOf(CalendarFileException.class)
                .hasMessage("节假日文件不是有效的 JSON（UTF-8 编码），第 1 行附近有误。");
        assertThatThrownBy(() -> CalendarFile.read(new ByteArrayInputStream(unknown)))
                .isInstanceOf(CalendarFileException.class)
                .hasMessage("节假日文件不是有效的 JSON（UTF-8 编码），或嵌套过深、内容过长。");
    }

    @Test
    void theSameYearTwiceIsRefused() {
        String year = "'2028': {'status': 'official', 'off': [], 'work': []}";

        assertRefused("{'years': {\n" + year + ",\n" + year + "}}", "节假日文件不是有效的 JSON（UTF-8 编码），第 3 行附近有误。");
    }

    @Test
    void aBrokenStreamIsNotABadFile() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk");
            }
        };

        assertThatThrownBy(() -> CalendarFile.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    private static String official(String off, String work) {
        return year("'status': 'official', 'off': [" + off + "], 'work': [" + work + "]");
    }

    private static String year(String fields) {
        return "{'years': {'2028': {" + fields + "}}}";
    }

    private static List<CalendarNotice> read(String json) {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return CalendarFile.read(new ByteArrayInputStream(bytes));
    }

    private static void assertRefused(String json, String sentence) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(CalendarFileException.class)
                .hasMessage(sentence);
    }
}

package org.yimen.rest.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Source;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.parameter.AreaKind;

class CasePapersTest {
    private static final OffsetDateTime LEAP_DAY = OffsetDateTime.parse("2028-02-28T17:00:00Z");
    private static final ItemCode ITEM = new ItemCode("civil-affairs", "minimum-living-allowance");
    private static final By CLERK = new By("account-1", "窗口甲<i>");

    @Test
    void theApplicationTellsAnswersByTheTitlesOfTheForm() {
        String page = CasePapers.application(subject(new CaseState.Draft()), schema());

        assertThat(page)
                .contains("社会救助申请书", "家庭经济状况核对授权书", "诚信承诺书", "<h2>申请人基本信息</h2>")
                .contains("<th>证件类型</th><td>居民身份证</td>", "<th>出生日期</th><td>1980年2月29日</td>")
                .contains("<th>户籍所在地</th><td>银雀山街道</td>", "<th>是否持有居住证</th><td>否</td>")
                .contains("<th>工资性收入</th><td>12000.5 元</td>", "疾病、就学")
                .contains("<td>𠮷㼆·买买提</td><td>子女</td>");
    }

    @Test
    void whoeverTypesMarkupGetsText() {
        String page = CasePapers.application(subject(new CaseState.Draft()), schema());

        assertThat(page)
                .contains("王&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;")
                .doesNotContain("<script");
    }

    @Test
    void aHouseholdOfThirtyIsPrintedWholeAndAnEmptyOneSaysSo() {
        List<Map<String, Object>> thirty = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            thirty.add(Map.of("name", "成员" + i));
        }

        assertThat(CasePapers.application(with(thirty), schema())).contains("<td>成员0</td>", "<td>成员29</td>");
        assertThat(CasePapers.application(with(List.of()), schema())).contains("<h3>家庭成员（不含申请人本人）</h3><p>无</p>");
    }

    @Test
    void aMemberOfWhomMuchIsToldGetsAFormSoThatNothingIsCutOffAtTheEdge() {
        Map<String, Object> member = Map.of(
                "name", "𠮷㼆·买买提",
                "idType", "RESIDENT_ID",
                "idNumber", "37130220140901031X",
                "relation", "CHILD",
                "sex", "MALE",
                "birthDate", "2014-09-01",
                "livesTogether", true,
                "phone", "13900001234");

        String page = CasePapers.application(with(List.of(member)), schema());

        assertThat(page)
                .contains("<p>（1）</p>", "<th>姓名</th><td>𠮷㼆·买买提</td><th>证件类型</th><td>居民身份证</td>")
                .contains("<td>13900001234</td>");
    }

    @Test
    void theNoticeTellsEverythingAsIssued() {
        CaseFile file = file(new CaseState.Supplementing(LEAP_DAY, "告知〔2028〕1号"), answers(List.of()))
                .withNotices(List.of(notice()));

        assertThat(CasePapers.notice(subject(file))).hasValueSatisfying(page -> assertThat(page)
                .contains("告知〔2028〕1号", "残疾人证", "核实残疾等级", "《社会救助法》第四十条")
                .contains("请填写收入", "2028年3月14日", "2028年2月29日", "窗口甲&lt;i&gt;", "最低生活保障"));
    }

    @Test
    void nothingIsPrintedBeforeItsTime() {
        Subject draft = subject(new CaseState.Draft());
        CaseView view = new CaseView(draft.file(), List.of(), null);

        assertThat(CasePapers.notice(draft)).isEmpty();
        assertThat(CasePapers.declination(draft)).isEmpty();
        assertThat(CasePapers.acceptanceSlip(draft, view)).isEmpty();
    }

    @Test
    void theAcceptanceSlipNamesReceiptWindowAndWhomToComplainTo() {
        CaseFile file =
                file(new CaseState.Accepted(LEAP_DAY), answers(List.of())).withReceipt("371302001-1");
        CaseView view = new CaseView(file, List.of(), null);

        assertThat(CasePapers.acceptanceSlip(subject(file), view)).hasValueSatisfying(page -> assertThat(page)
                .doesNotContain("not-for-the-slip")
                .contains("371302001-1", "371***002X", "监督投诉电话：0539-1000002", "首问责任人：窗口甲&lt;i&gt;", "予以受理"));
    }

    @Test
    void theDeclinationGivesReasonBasisAndRemedy() {
        Subject declined = subject(new CaseState.Declined(LEAP_DAY, "不属于<本>窗口", "《社会救助法》第三十七条", "可以申请行政复议"));

        assertThat(CasePapers.declination(declined)).hasValueSatisfying(page -> assertThat(page)
                .contains("不属于&lt;本&gt;窗口", "《社会救助法》第三十七条", "可以申请行政复议", "2028年2月29日"));
    }

    @Test
    void aMaskedPaperSaysThatItIs() {
        Subject whole = subject(new CaseState.Draft());
        Subject masked = new Subject(whole.file(), whole.answers(), true, "", whole.names());

        assertThat(CasePapers.application(whole, schema())).doesNotContain("已作隐藏处理");
        assertThat(CasePapers.application(masked, schema())).contains("个人信息已作隐藏处理");
    }

    private static SupplementNotice notice() {
        MaterialNeed need = MaterialNeed.fromApplicant(
                "disability-certificate", "applicant", "残疾人证", "核实残疾等级", LegalBasis.of("社会救助法", "第四十条"));
        return new SupplementNotice(
                "告知〔2028〕1号",
                LEAP_DAY,
                CLERK,
                LocalDate.of(2028, 3, 14),
                List.of(new CaseMaterial(need, List.of(ITEM), List.of(), false)),
                List.of(Finding.error("/facts/income/wage", "required", "请填写收入")),
                Optional.empty(),
                Optional.empty());
    }

    private static Subject with(List<Map<String, Object>> members) {
        return subject(file(new CaseState.Draft(), answers(members)));
    }

    private static Subject subject(CaseState state) {
        return subject(file(state, answers(List.of(Map.of("name", "𠮷㼆·买买提", "relation", "CHILD")))));
    }

    private static Subject subject(CaseFile file) {
        Names names = new Names(Map.of("371302001000", "银雀山街道"), Map.of(), Map.of(), Map.of(ITEM, "最低生活保障"));
        return new Subject(file, file.answers(), false, "371***002X", names);
    }

    private static CaseFile file(CaseState state, Document answers) {
        Desk desk = new Desk("desk-1", "371302001000", "银雀山街道窗口", "沂蒙路1号", "0539-1000001", "0539-1000002");
        CaseFile.Intake intake =
                new CaseFile.Intake(desk, Source.WINDOW, CLERK, LEAP_DAY, LocalDate.of(2028, 2, 29), AreaKind.URBAN);
        return CaseFile.draft(CaseId.fresh(), intake, List.of(ITEM), answers).withState(state);
    }

    private static Document answers(List<Map<String, Object>> members) {
        Map<String, Object> person = Map.of(
                "name", "王<script>alert(\"1\")</script>&'",
                "idType", "RESIDENT_ID",
                "idNumber", "not-for-the-slip",
                "birthDate", "1980-02-29",
                "hukouRegion", "371302001000",
                "residencePermit", false);
        return Document.of(Map.of(
                "facts",
                Map.of(
                        "person", person,
                        "household-members", Map.of("members", members),
                        "hardship", Map.of("kinds", List.of("ILLNESS", "SCHOOLING")),
                        "income", Map.of("wage", new java.math.BigDecimal("12000.50")))));
    }

    private static Document schema() {
        Map<String, Object> facts = new java.util.LinkedHashMap<>();
        CommonFacts.all().forEach(fact -> facts.put(fact.key().name(), fact.schema()));
        return Document.of(Map.of("properties", Map.of("facts", Map.of("properties", facts))));
    }
}

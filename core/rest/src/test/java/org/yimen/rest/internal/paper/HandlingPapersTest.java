package org.yimen.rest.internal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.app.Slips.Slip;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Source;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.CatalogueGroup;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.LawGroup;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Venue;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

class HandlingPapersTest {
    private static final OffsetDateTime NOON = OffsetDateTime.parse("2028-02-29T12:00:00+08:00");
    private static final ItemCode ITEM = new ItemCode("civil-affairs", "allowance");
    private static final ReleaseId RELEASE = new ReleaseId(ITEM, new ItemVersion(1, 0, 0));
    private static final By STAFF = new By("account-1", "联络<员>");

    @Test
    void aGrantNamesBenefitBasisAndRemedy() {
        Benefit benefit = new Benefit(
                Benefit.Kind.CASH,
                new BigDecimal("620.50"),
                Benefit.Per.MONTH,
                Benefit.Starts.MONTH_AFTER_DECISION,
                "标准820元 & 收入199.50元");
        Handling granted = decided(Decision.Conclusion.GRANT, List.of(), Optional.of(benefit));

        assertThat(HandlingPapers.decision(subject(), view(granted))).hasValueSatisfying(page -> assertThat(page)
                .contains("给予社会救助决定书", "决〔2028〕1号", "𠮷㼆·买买提", "救助金，每月620.50元", "自决定之日的次月起")
                .contains("标准820元 &amp; 收入199.50元", "《社会救助法》第十八条", "可以申请行政复议", "2028年2月29日", "市民政局"));
    }

    @Test
    void aRefusalGivesItsReasonsEscaped() {
        Handling refused = decided(Decision.Conclusion.REFUSE, List.of("收入<高>于标准"), Optional.empty());

        assertThat(HandlingPapers.decision(subject(), view(refused))).hasValueSatisfying(page -> assertThat(page)
                .contains("不予社会救助决定书", "<li>收入&lt;高&gt;于标准</li>")
                .doesNotContain("给予社会救助决定书", "计算说明"));
    }

    @Test
    void aProposalIsNoDecision() {
        assertThat(HandlingPapers.decision(subject(), view(handling(Optional.empty()))))
                .isEmpty();
    }

    @Test
    void theSlipHasAnEmptyReceiptUntilTheDepartmentSigns() {
        Handling handling = handling(Optional.empty());
        Slip sent = new Slip("转〔2028〕7号", NOON, STAFF, Optional.empty());
        Slip signed = new Slip("转〔2028〕7号", NOON, STAFF, Optional.of(new Moment(NOON, STAFF)));

        assertThat(HandlingPapers.dispatchSlip(subject(), view(handling), sent))
                .contains("转〔2028〕7号", "联络&lt;员&gt;", "市民政局", "0539-3", "最低生活保障", "疾病")
                .contains("<th>签收人</th><td></td>");
        assertThat(HandlingPapers.dispatchSlip(subject(), view(handling), signed))
                .contains("<th>签收人</th><td>联络&lt;员&gt;</td>", "<th>签收日期</th><td>2028年2月29日</td>")
                .contains("<th>是否属于本部门职责</th><td>是</td>");
    }

    private static Handling decided(Decision.Conclusion conclusion, List<String> reasons, Optional<Benefit> benefit) {
        return handling(Optional.of(new Decision(
                conclusion,
                reasons,
                List.of("《社会救助法》第十八条"),
                benefit,
                "可以申请行政复议",
                Map.of(),
                STAFF,
                Optional.of(STAFF),
                Optional.of(NOON),
                Optional.of("决〔2028〕1号"))));
    }

    private static Handling handling(Optional<Decision> decision) {
        return Handling.opened(
                        CaseId.fresh(),
                        "371302001000",
                        "civil-affairs",
                        new Pin(RELEASE, "bundle", "digest"),
                        "usual",
                        List.of())
                .withState(new HandlingState.Received(NOON))
                .withDecision(decision);
    }

    private static HandlingView view(Handling handling) {
        ItemRelease release = release();
        StoredRelease kept = new StoredRelease(
                release,
                new ItemForm(List.of(), Document.empty(), Document.empty()),
                new ServiceGuide(List.of("条件"), List.of("流程"), "", "", "", "", "", List.of()),
                "bundle",
                "digest",
                NOON);
        return new HandlingView(handling, kept, Optional.empty(), Facts.none(), null, Optional.of("受-1"));
    }

    private static ItemRelease release() {
        LegalBasis law = LegalBasis.of("社会救助法", "第十八条");
        return new ItemRelease(
                RELEASE,
                "民政局",
                "最低生活保障",
                List.of(),
                CatalogueGroup.EIGHT,
                LawGroup.BASIC,
                List.of(law),
                LocalDate.of(2026, 7, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(Venue.values()[0]),
                Claimant.values()[0],
                List.of(track(law)),
                StatusRules.none(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                "");
    }

    private static Track track(LegalBasis law) {
        StepSpec decide = new StepSpec(
                "decide",
                "审核确认",
                StepKind.DECISION,
                Owner.values()[0],
                Document.empty(),
                true,
                0,
                StepStart.onReceived(),
                Optional.empty(),
                StepCondition.ALWAYS,
                Optional.empty(),
                law,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                null);
        return new Track(
                "usual",
                "一般程序",
                List.of(decide),
                Optional.empty(),
                StepStart.onAccepted(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "可以申请行政复议");
    }

    private static Subject subject() {
        Desk desk = new Desk("desk-1", "371302001000", "窗口", "地址", "0539-1", "0539-2");
        CaseFile.Intake intake =
                new CaseFile.Intake(desk, Source.WINDOW, STAFF, NOON, LocalDate.of(2028, 2, 28), AreaKind.URBAN);
        Document answers = Document.of(Map.of(
                "facts",
                Map.of(
                        "person", Map.of("name", "𠮷㼆·买买提"),
                        "hardship", Map.of("kinds", List.of("ILLNESS")))));
        CaseFile file = CaseFile.draft(CaseId.fresh(), intake, List.of(ITEM), answers);
        Names names = new Names(
                Map.of(), Map.of("civil-affairs", "市民政局"), Map.of("civil-affairs", "0539-3"), Map.of(ITEM, "最低生活保障"));
        return new Subject(file, answers, false, "", names);
    }
}

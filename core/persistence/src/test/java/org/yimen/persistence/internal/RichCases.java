package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.clock.Extension;
import org.yimen.casework.clock.Pause;
import org.yimen.casework.clock.Verdict;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Channel;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.DeliveryProof;
import org.yimen.casework.domain.Feedback;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Objection;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Scan;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.domain.StepEntry;
import org.yimen.casework.domain.StepRecord;
import org.yimen.casework.domain.SupplementNotice;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.PauseReason;

/** Aggregates in which everything optional is present. */
final class RichCases {
    static final LegalBasis BASIS = LegalBasis.of("最低生活保障审核确认办法", "第十八条");
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");

    private RichCases() {}

    static Facts named(String name) {
        return Facts.none()
                .plus(new FactValue(
                        FactKey.parse("person@1"),
                        Document.of(Map.of(
                                "name", name, "income", new BigDecimal("1E+3"), "share", new BigDecimal("0.50"))),
                        DAY,
                        Provenance.DECLARED,
                        "申请人",
                        Cases.NOW,
                        Optional.of("民政局核对员"),
                        Optional.of(Cases.NOW)));
    }

    static CaseFile everything(String region) {
        CaseFile draft = Cases.draft(region, "𠮷·买买提");
        Pin pin = new Pin(Cases.RELEASE, "org.yimen.plugins.civil-affairs 1.4.0", "cd".repeat(32));
        return draft.withFacts(
                        named("𠮷·买买提"), Cases.household(List.of(Cases.person("𠮷", 998), Cases.person("㼆", 999))))
                .withForm(
                        List.of(Selection.of(Cases.ALLOWANCE).pinned(pin, "usual", List.of("household"))),
                        draft.answers())
                .withMaterials(List.of(material()))
                .withNotices(List.of(notice()))
                .withReceipt("临救〔2026〕" + draft.id())
                .withClocks(List.of(paused(), stopped()))
                .withState(new CaseState.Declined(Cases.NOW, "不在本市", "第八条", "可以申请行政复议"));
    }

    static Handling handled(CaseFile file) {
        return Cases.pending(file)
                .withState(new HandlingState.Suspended(Cases.NOW, "诉讼", "第三十条", Cases.NOW.minusDays(3)))
                .withSteps(List.of(step()))
                .withClocks(List.of(paused(), stopped()))
                .withFeedback(new Feedback(Cases.NOW, Cases.CLERK, "材料齐全"))
                .withDecision(Optional.of(decision()))
                .withInformed(new Moment(Cases.NOW, Cases.CLERK))
                .withTold(proof())
                .withFound(named("𠮷").values())
                .withWaiting(Optional.of("等待事项组件恢复"));
    }

    static StoredRelease release() {
        return new Bodies(new PlainBodyCodec()).parse(releaseText(), StoredRelease.class);
    }

    /** A release in its stored notation; components that a later contract adds stand at their default. */
    static String releaseText() {
        try (InputStream file = RichCases.class.getResourceAsStream("release.json")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static CaseMaterial material() {
        MaterialNeed need = MaterialNeed.fromApplicant("id-card", "member:12", "居民身份证", "核对身份", BASIS);
        return new CaseMaterial(need, List.of(Cases.ALLOWANCE), List.of(), true)
                .with(new Scan("12".repeat(32), "image/png", 5_000_000_000L, "身份证 𠮷.png", Cases.NOW, Cases.CLERK));
    }

    private static SupplementNotice notice() {
        return new SupplementNotice(
                        "告2026-1",
                        Cases.NOW,
                        Cases.CLERK,
                        DAY,
                        List.of(material()),
                        List.of(Finding.error("/facts/person/idNumber", "check-digit", "校验码不符。")
                                .under(BASIS)),
                        Optional.empty(),
                        Optional.empty())
                .told(proof())
                .supplied(Cases.NOW.plusDays(2));
    }

    private static DeliveryProof proof() {
        return new DeliveryProof(Channel.LEFT_AT_HOME, Cases.NOW, Optional.empty(), Optional.of("拒绝签收"), Cases.CLERK);
    }

    private static Clock paused() {
        return new Clock(
                "decision",
                "审核确认",
                DAY,
                20,
                DayKind.WORKING,
                List.of(new Pause(PauseReason.SUPPLEMENT, DAY, Optional.of(DAY.plusDays(3)))),
                Optional.of(new Extension(45, "情况复杂", "局长")),
                Optional.empty());
    }

    private static Clock stopped() {
        return new Clock(
                "dispatch",
                "转办",
                DAY,
                1,
                DayKind.CALENDAR,
                List.of(),
                Optional.empty(),
                Optional.of(new Verdict(DAY.plusDays(1), Optional.of(DAY.plusDays(1)), true)));
    }

    private static StepRecord step() {
        StepEntry entry =
                new StepEntry(Document.of(Map.of("rooms", 3)), List.of("李四", "王五"), Optional.of("张三"), List.of());
        return StepRecord.waiting("survey")
                .open(DAY)
                .propose(entry, Cases.CLERK)
                .confirm(new Moment(Cases.NOW, Cases.CLERK))
                .object(new Objection(Cases.NOW, "不同意", Cases.CLERK));
    }

    private static Decision decision() {
        Benefit benefit = new Benefit(
                Benefit.Kind.CASH,
                new BigDecimal("1180.50"),
                Benefit.Per.MONTH,
                Benefit.Starts.MONTH_AFTER_DECISION,
                "补差");
        return new Decision(
                        Decision.Conclusion.GRANT,
                        List.of("人均收入低于标准"),
                        List.of(BASIS.citation()),
                        Optional.of(benefit),
                        "六十日内申请行政复议",
                        Map.of("civil-affairs.standard", new BigDecimal("14160")),
                        Cases.CLERK,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .decided(Cases.NOW, Optional.of(Cases.CLERK), "决〔2026〕1号");
    }
}

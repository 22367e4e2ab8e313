package org.yimen.casework.app;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ReviewRule;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.item.Venue;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** Three invented items of three departments that read some of the same facts and papers. */
final class SampleItems {
    static final LegalBasis LAW = LegalBasis.of("社会救助法", "第十八条");

    private SampleItems() {}

    /** Like 低保: survey, check, opinion, seven days' notice with a dispute that repeats it, two to decide. */
    static SampleItem allowance() {
        SampleItem item = new SampleItem(
                Releases.of(
                                "civil-affairs/allowance",
                                "市民政局",
                                "生活保障",
                                Venue.HUKOU,
                                Claimant.HOUSEHOLD,
                                allowanceTrack())
                        .venues(Venue.HUKOU, Venue.RESIDENCE)
                        .statuses(new StatusRules(
                                Map.of(Statuses.MINIMUM_LIVING, 12),
                                List.of(),
                                List.of(Statuses.EXTREME_POVERTY),
                                List.of(),
                                Map.of()))
                        .review(new ReviewRule(12, 6, LAW, Optional.empty()))
                        .parameters(CommonParameters.MINIMUM_LIVING_STANDARD)
                        .meansTested(true)
                        .made(),
                form(
                        Map.of(
                                "applyAs",
                                Map.of("type", "string", "title", "申请类型", "enum", List.of("WHOLE", "SINGLE"))),
                        List.of("applyAs"),
                        uses(
                                "person",
                                "name",
                                "idType",
                                "idNumber",
                                "phone",
                                "hukouRegion",
                                "residenceRegion",
                                "residencePermit"),
                        uses("household-members"),
                        uses("income", "wage", "unsteady"),
                        uses("consents", "truthful", "checkAuthorised"),
                        uses("official-relative", "has", "officialName")));
        item.materials = application -> List.of(
                paper(MaterialTypes.ID_CARD, "applicant"),
                paper(MaterialTypes.HOUSEHOLD_REGISTER, "household"),
                MaterialNeed.shared(MaterialTypes.INCOME_STATEMENT, "household", "家庭收入核对", "部门核对", LAW));
        item.benefit = SampleItems::gap;
        return item;
    }

    static Track allowanceTrack() {
        return Tracks.track(
                "usual",
                Tracks.extendable(30, 45, "公示有异议", "人户分离"),
                StepStart.onAccepted(),
                Tracks.working(3),
                Tracks.step(
                        "survey",
                        StepKind.SURVEY,
                        Owner.TOWNSHIP,
                        StepStart.onAccepted(),
                        false,
                        StepCondition.ALWAYS,
                        null,
                        Tracks.working(10)),
                Tracks.step("check", StepKind.VERIFICATION, Owner.TOWNSHIP, StepStart.onAccepted(), false),
                Tracks.step(
                        "recheck",
                        StepKind.VERIFICATION,
                        Owner.TOWNSHIP,
                        StepStart.after("check"),
                        false,
                        StepCondition.IF_CHECK_DISPUTED,
                        null,
                        null),
                Tracks.step("opinion", StepKind.OPINION, Owner.TOWNSHIP, StepStart.after("survey", "recheck"), true),
                Tracks.notice("notice", StepStart.after("opinion"), 7, false),
                Tracks.step(
                        "dispute",
                        StepKind.MEETING,
                        Owner.TOWNSHIP,
                        StepStart.after("notice"),
                        false,
                        StepCondition.IF_DISPUTED,
                        "notice",
                        null),
                Tracks.step(
                        "visit",
                        StepKind.SURVEY,
                        Owner.DEPARTMENT,
                        StepStart.after("opinion"),
                        false,
                        StepCondition.IF_RELATIVE_OR_COMPLAINT,
                        null,
                        null),
                Tracks.step("decide", StepKind.DECISION, Owner.DEPARTMENT, StepStart.after("dispute"), true),
                Tracks.step(
                        "publish",
                        StepKind.PUBLICATION,
                        Owner.TOWNSHIP,
                        StepStart.onGranted(),
                        false,
                        StepCondition.ALWAYS,
                        null,
                        Tracks.working(5)));
    }

    /** A certificate for one person, decided by one person within fifteen calendar days of receipt. */
    static SampleItem certificate() {
        SampleItem item = new SampleItem(
                Releases.of(
                                "disabled-federation/certificate",
                                "市残联",
                                "证件办理",
                                Venue.HUKOU,
                                Claimant.PERSON,
                                Tracks.track(
                                        "usual",
                                        Tracks.calendar(15),
                                        StepStart.onReceived(),
                                        null,
                                        Tracks.step(
                                                "decide",
                                                StepKind.DECISION,
                                                Owner.DEPARTMENT,
                                                StepStart.onReceived(),
                                                false)))
                        .statuses(new StatusRules(
                                Map.of(Statuses.DISABLED, 0), List.of(), List.of(), List.of(), Map.of()))
                        .made(),
                form(
                        Map.of("holder", Map.of("type", "string", "title", "办证人", "maxLength", 20)),
                        List.of(),
                        uses("person", "name", "idType", "idNumber", "phone"),
                        uses("household-members")));
        item.materials = application ->
                List.of(paper(MaterialTypes.ID_CARD, "applicant"), paper(MaterialTypes.PORTRAIT_PHOTO, "applicant"));
        item.whom = application -> List.of(application.answers().text("/holder").orElse("applicant"));
        return item;
    }

    /** Aid for schooling, applied for at the school. */
    static SampleItem schoolAid() {
        SampleItem item = new SampleItem(
                Releases.of(
                                "education/school-aid",
                                "市教育局",
                                "教育资助",
                                Venue.SCHOOL,
                                Claimant.HOUSEHOLD,
                                Tracks.track(
                                        "usual",
                                        Tracks.working(20),
                                        StepStart.onAccepted(),
                                        null,
                                        Tracks.step(
                                                "decide",
                                                StepKind.DECISION,
                                                Owner.DEPARTMENT,
                                                StepStart.onReceived(),
                                                true)))
                        .made(),
                form(Map.of(), List.of(), uses("person", "name", "idType", "idNumber"), uses("household-members")));
        item.materials = application ->
                List.of(paper(MaterialTypes.ID_CARD, "applicant"), paper(MaterialTypes.SCHOOL_PROOF, "member:1"));
        item.benefit = application -> Optional.of(new Benefit(
                Benefit.Kind.CASH,
                new BigDecimal("1500"),
                Benefit.Per.YEAR,
                Benefit.Starts.MONTH_OF_APPLICATION,
                "每学年1500元"));
        return item;
    }

    static MaterialNeed paper(String type, String subject) {
        return MaterialNeed.fromApplicant(type, subject, MaterialTypes.titles().get(type), "用于审核", LAW);
    }

    private static Optional<Benefit> gap(Application application) {
        HouseholdView family = new HouseholdView(application.facts(), application.on());
        BigDecimal standard = application.parameters().number(CommonParameters.MINIMUM_LIVING_STANDARD.key());
        BigDecimal yearly =
                standard.multiply(BigDecimal.valueOf(12L * family.size())).subtract(family.annualIncome(false));
        BigDecimal monthly =
                yearly.max(BigDecimal.ZERO).divide(BigDecimal.valueOf(12), 2, java.math.RoundingMode.HALF_UP);
        return Optional.of(new Benefit(
                Benefit.Kind.CASH,
                monthly,
                Benefit.Per.MONTH,
                Benefit.Starts.MONTH_AFTER_DECISION,
                "标准" + standard + "元，" + family.size() + "人"));
    }

    static FactUse uses(String fact, String... fields) {
        List<String> required = fact.equals("person") ? List.of("name", "idType") : List.of();
        return new FactUse(new FactKey(fact, 1), List.of(fields), required, "用于审核");
    }

    static ItemForm form(Map<String, Object> questions, List<String> required, FactUse... uses) {
        return new ItemForm(
                List.of(uses),
                Document.of(Map.of("type", "object", "properties", questions, "required", required)),
                Document.empty());
    }
}

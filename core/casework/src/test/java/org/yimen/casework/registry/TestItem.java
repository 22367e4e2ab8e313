package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.fact.Provenance;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.CatalogueGroup;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.LawGroup;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Venue;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.parameter.AreaKind;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepCondition;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

/** An invented item that behaves as told. */
class TestItem implements RescueItem {
    static final LegalBasis LAW = LegalBasis.of("社会救助法", "第十八条");

    String code = "civil-affairs/aid";
    String version = "1.0.0";
    String name = "测试救助";
    LocalDate from = LocalDate.of(2026, 7, 1);
    List<ParameterSpec> parameters = List.of();
    List<String> aliases = List.of();
    String changeNote = "";
    String trackTitle = "一般程序";
    String condition = "条件";
    Optional<Limit> limit = Optional.empty();
    Document layout = Document.empty();
    Document stepForm = Document.empty();
    List<FactUse> uses = List.of(use("person@1", "name", "phone", "idNumber"));
    Document questions = questions("applyAs");
    Function<Application, List<MaterialNeed>> materials = application -> List.of();
    Function<Application, List<Finding>> findings = application -> List.of();
    Function<Application, Assessment> assessment = application ->
            new Assessment(Assessment.Outlook.LIKELY, List.of(Reason.forIt("可能", LAW)), Optional.empty());
    Function<Application, Optional<Benefit>> benefit = application -> Optional.empty();
    Function<Application, List<String>> beneficiaries = application -> List.of("household");
    Function<Application, String> track = application -> "usual";
    Function<Application, Optional<String>> cause = application -> Optional.empty();

    static TestItem of(String code, String version) {
        TestItem item = new TestItem();
        item.code = code;
        item.version = version;
        return item;
    }

    static FactUse use(String key, String... fields) {
        return new FactUse(FactKey.parse(key), List.of(fields), List.of(), "用于审核");
    }

    static Document questions(String... names) {
        Map<String, Object> properties = new java.util.LinkedHashMap<>();
        for (String question : names) {
            properties.put(question, Map.of("type", "string", "title", "问题"));
        }
        return Document.of(Map.of("type", "object", "properties", properties));
    }

    static Application application() {
        return application(Facts.none());
    }

    /** The application of one of many households. */
    static Application of(int household) {
        String digits = "37130219840229" + (100 + household);
        return numbered(digits + IdNumber.checkCharacter(digits));
    }

    /** An application with whatever was typed as the applicant's number. */
    static Application numbered(String number) {
        return application(Facts.none()
                .plus(new FactValue(
                        FactKey.parse("person@1"),
                        Document.of(Map.of("idNumber", number)),
                        LocalDate.of(2026, 8, 3),
                        Provenance.DECLARED,
                        "申请人",
                        OffsetDateTime.now(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static Application application(Facts facts) {
        return new Application(
                LocalDate.of(2026, 8, 3),
                "371302000000",
                AreaKind.URBAN,
                facts,
                Document.empty(),
                key -> BigDecimal.ZERO,
                List.of(),
                List.of());
    }

    static MaterialNeed paper(String type) {
        return MaterialNeed.fromApplicant(type, "applicant", "材料", "需要", LAW);
    }

    static <T> T fail() {
        throw new IllegalStateException("spoilt on purpose");
    }

    /** Throws an error of the type. */
    static <T> T fail(Class<? extends Error> kind) {
        try {
            throw kind.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    ReleaseId id() {
        return new ReleaseId(ItemCode.parse(code), ItemVersion.parse(version));
    }

    @Override
    public ItemRelease release() {
        StepSpec decision = new StepSpec(
                "decide",
                "审核确认",
                StepKind.DECISION,
                Owner.DEPARTMENT,
                stepForm,
                true,
                0,
                StepStart.onReceived(),
                Optional.empty(),
                StepCondition.ALWAYS,
                Optional.empty(),
                LAW);
        Track usual = new Track(
                "usual",
                trackTitle,
                List.of(decision),
                limit,
                StepStart.onAccepted(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "可以依法申请行政复议");
        return new ItemRelease(
                id(),
                "民政局",
                name,
                aliases,
                CatalogueGroup.EIGHT,
                LawGroup.BASIC,
                List.of(LAW),
                from,
                Optional.empty(),
                Optional.empty(),
                new ArrayList<>(List.of(Venue.values()[0])),
                Claimant.HOUSEHOLD,
                List.of(usual),
                StatusRules.none(),
                List.of(),
                Optional.empty(),
                parameters,
                false,
                changeNote);
    }

    @Override
    public ItemForm form() {
        return new ItemForm(uses, questions, layout);
    }

    @Override
    public ServiceGuide guide() {
        return new ServiceGuide(List.of(condition), List.of("流程"), "标准", "窗口", "电话", "救济", "不收费", List.of());
    }

    @Override
    public String track(Application application) {
        return track.apply(application);
    }

    @Override
    public List<String> beneficiaries(Application application) {
        return beneficiaries.apply(application);
    }

    @Override
    public Optional<String> cause(Application application) {
        return cause.apply(application);
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return materials.apply(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return findings.apply(application);
    }

    @Override
    public Assessment assess(Application application) {
        return assessment.apply(application);
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return benefit.apply(application);
    }
}

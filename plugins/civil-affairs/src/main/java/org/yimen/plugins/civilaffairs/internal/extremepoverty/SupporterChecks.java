package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.IdNumber;

/** What may be wrong with the list of those who owe support. */
final class SupporterChecks {
    private static final String LIST = "/facts/supporters/supporters";

    /** Least age of a reason of art. 8, in completed years. */
    private static final Map<String, Integer> LEAST_AGE = Map.of("OLD_ON_DIBAO", 60, "OLD_LOW_INCOME", 70);

    private SupporterChecks() {}

    static List<Finding> of(Applicant applicant) {
        Document fact = applicant.application().fact(CommonFacts.SUPPORTERS);
        List<Document> supporters = fact.objects("/supporters");
        List<Finding> findings = new ArrayList<>();
        whole(fact, supporters).ifPresent(findings::add);
        for (int i = 0; i < supporters.size(); i++) {
            findings.addAll(one(
                    LIST + "/" + i, supporters.get(i), applicant.application().on()));
        }
        return findings;
    }

    private static Optional<Finding> whole(Document fact, List<Document> supporters) {
        if (fact.isTrue("/none") && !supporters.isEmpty()) {
            return Optional.of(
                    Finding.error("/facts/supporters/none", "supporters-contradict", "已勾选没有法定义务人，但又填写了义务人，请核对"));
        }
        return fact.isTrue("/none") || !supporters.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.error(LIST, "supporters-missing", "请填写全部法定赡养、抚养、扶养义务人；确实没有的，请勾选没有")
                        .under(measures("第十条")));
    }

    private static List<Finding> one(String pointer, Document supporter, LocalDate on) {
        List<Finding> findings = new ArrayList<>();
        boolean unable = supporter.text("/ability").filter("UNABLE"::equals).isPresent();
        Optional<String> reason = supporter.text("/unableReason");
        if (unable && reason.isEmpty()) {
            findings.add(Finding.error(pointer + "/unableReason", "unable-reason-missing", "请选择无履行义务能力的情形")
                    .under(measures("第八条")));
        }
        if (unable && reason.filter(told -> tooYoung(told, supporter, on)).isPresent()) {
            findings.add(Finding.error(pointer + "/unableReason", "supporter-too-young", "义务人的年龄与所选情形不符，请核对")
                    .under(measures("第八条")));
        }
        if (!supporter.isTrue("/consent") && needsCheck(supporter)) {
            findings.add(Finding.warning(pointer + "/consent", "supporter-consent-missing", "义务人同意后才能核对其经济状况")
                    .under(law("第四十一条")));
        }
        return findings;
    }

    /** Unknown ability is checked, and so is a want of it that rests on income and property (art. 8(三), (四)). */
    private static boolean needsCheck(Document supporter) {
        return switch (supporter.text("/ability").orElse("UNKNOWN")) {
            case "ABLE" -> false;
            case "UNABLE" ->
                supporter
                        .text("/unableReason")
                        .filter(SupportDuty::restsOnMeans)
                        .isPresent();
            default -> true;
        };
    }

    private static boolean tooYoung(String reason, Document supporter, LocalDate on) {
        return supporter
                .text("/idNumber")
                .filter(number -> IdNumber.faultOf(number).isEmpty())
                .map(number ->
                        Period.between(new IdNumber(number).birthDate(), on).getYears())
                .filter(age -> age < LEAST_AGE.getOrDefault(reason, 0))
                .isPresent();
    }
}

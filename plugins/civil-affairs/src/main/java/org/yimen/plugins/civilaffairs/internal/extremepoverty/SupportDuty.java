package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;

import java.util.List;
import java.util.stream.IntStream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Reason;

/**
 * 无法定义务人或者其无履行义务能力 (特困人员认定办法 art. 4(三), 8). What art. 8(四) calls 重度残疾人 is told by the reason chosen for a
 * supporter and is not the list of art. 5.
 */
final class SupportDuty {
    private SupportDuty() {}

    static List<Reason> of(Applicant applicant) {
        return applicant.hasParentWhoCares()
                ? List.of(Reason.against("父母一方正常履行抚养，有具备履行义务能力的法定义务人", measures("第四条（三）")))
                : ofSupporters(applicant);
    }

    private static List<Reason> ofSupporters(Applicant applicant) {
        Document fact = applicant.application().fact(CommonFacts.SUPPORTERS);
        List<Document> supporters = fact.objects("/supporters");
        if (supporters.isEmpty()) {
            return List.of(
                    fact.isTrue("/none")
                            ? Reason.forIt("没有法定赡养、抚养、扶养义务人", measures("第四条（三）"))
                            : Reason.open("赡养、抚养、扶养情况不明", measures("第四条（三）"), "填写全部法定义务人"));
        }
        return IntStream.range(0, supporters.size())
                .mapToObj(i -> one(i + 1, supporters.get(i)))
                .toList();
    }

    private static Reason one(int ordinal, Document supporter) {
        String who = "第" + ordinal + "位义务人";
        return switch (supporter.text("/ability").orElse("UNKNOWN")) {
            case "ABLE" -> Reason.against(who + "有履行义务能力", measures("第四条（三）"));
            case "UNABLE" -> unable(who, supporter.text("/unableReason").orElse(""), supporter.isTrue("/consent"));
            default -> undecided(who, supporter.isTrue("/consent"));
        };
    }

    /** Reasons of art. 8 that hold only with income and property within the local rules, which consent lets check. */
    static boolean restsOnMeans(String reason) {
        return reason.equals("OLD_LOW_INCOME") || reason.equals("DISABLED_LOW_INCOME");
    }

    private static Reason unable(String who, String reason, boolean consent) {
        if (restsOnMeans(reason) && !consent) {
            return undecided(who, false);
        }
        return switch (reason) {
            case "EXTREME_POVERTY" -> forIt(who + "是特困人员", "（一）");
            case "OLD_ON_DIBAO" -> forIt(who + "是60周岁以上的最低生活保障对象", "（二）");
            case "OLD_LOW_INCOME" -> forIt(who + "年满70周岁且收入、财产符合规定", "（三）");
            case "DISABLED_LOW_INCOME" -> forIt(who + "是重度残疾人或者三级智力、精神残疾人，且收入、财产符合规定", "（四）");
            case "NO_CAPACITY", "IN_PRISON" -> forIt(who + "无民事行为能力、被宣告失踪或者在监狱服刑，且财产符合规定", "（五）");
            case "OTHER" -> Reason.open(who + "申报属于省级规定的其他情形", article("（六）"), "对照本省规定核实");
            default -> Reason.open(who + "未说明无履行义务能力的情形", measures("第八条"), "选择无履行能力情形");
        };
    }

    private static Reason undecided(String who, boolean consent) {
        return consent
                ? Reason.open(who + "的履行义务能力待核实", measures("第八条"), "经其同意核对收入、财产")
                : Reason.open(who + "尚未同意核对其经济状况", law("第四十一条"), "取得义务人的书面同意后核对");
    }

    private static Reason forIt(String text, String item) {
        return Reason.forIt(text + "，无履行义务能力", article(item));
    }

    private static LegalBasis article(String item) {
        return measures("第八条" + item);
    }
}

package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.measures;

import java.util.Optional;
import java.util.Set;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/**
 * 无劳动能力 (特困人员认定办法 art. 5). Its list of disabilities is its own: narrower for limbs and vision than what other texts
 * call 重度残疾.
 */
final class LabourInability {
    private static final int OLD = 60;
    private static final int WORKING_AGE = 16;
    private static final Set<String> LIVES_BY_WORK = Set.of("EMPLOYED", "FLEXIBLE", "FARMING");

    private LabourInability() {}

    static Reason of(Applicant applicant) {
        return byAge(applicant)
                .or(() -> byDisability(applicant))
                .or(() -> byContinuedSchooling(applicant))
                .or(() -> byProvincialRule(applicant))
                .orElseGet(() -> unproved(applicant));
    }

    /** 智力、精神 grades 1 to 3, 肢体 grades 1 and 2, 视力 grade 1. */
    static boolean disablesFromWork(String type, int grade) {
        return switch (type) {
            case "INTELLECT", "MENTAL" -> grade <= 3;
            case "LIMB" -> grade <= 2;
            case "VISION" -> grade == 1;
            default -> false;
        };
    }

    private static Optional<Reason> byAge(Applicant applicant) {
        int age = applicant.age().orElse(WORKING_AGE + Applicant.MAJORITY);
        if (age >= OLD) {
            return Optional.of(Reason.forIt("年满60周岁，属于无劳动能力", measures("第五条（一）")));
        }
        if (age < WORKING_AGE) {
            return Optional.of(Reason.forIt("未满16周岁，属于无劳动能力", measures("第五条（二）")));
        }
        return age < Applicant.MAJORITY ? Optional.of(olderMinor(applicant)) : Optional.empty();
    }

    private static Reason olderMinor(Applicant applicant) {
        boolean works = applicant
                .person()
                .text("/employment")
                .filter(LIVES_BY_WORK::contains)
                .isPresent();
        return works
                ? Reason.open("已满16周岁并有工作，须查明是否以自己的劳动收入为主要生活来源", law("第十六条"), "调查核实本人劳动收入")
                : Reason.forIt("未满18周岁，属于未成年人；社会救助法未再以16周岁为限", law("第十六条"));
    }

    private static Optional<Reason> byDisability(Applicant applicant) {
        boolean proved = applicant.certificates().stream()
                .anyMatch(held ->
                        held.isValid() && held.match(LabourInability::disablesFromWork) == Certificate.Match.YES);
        if (proved) {
            return Optional.of(Reason.forIt("残疾类别和等级属于无劳动能力的情形", measures("第五条（三）")));
        }
        boolean perhaps = applicant.certificates().stream()
                .anyMatch(held -> held.match(LabourInability::disablesFromWork) != Certificate.Match.NO);
        return perhaps
                ? Optional.of(Reason.open(
                        "残疾人证失效、未办证，或者多重残疾中各类别的等级不明，暂不能认定无劳动能力", measures("第五条（三）"), "与残联共享数据核对残疾类别、等级和证件状态"))
                : Optional.empty();
    }

    private static Optional<Reason> byContinuedSchooling(Applicant applicant) {
        boolean continues = applicant.holds(Statuses.EXTREME_POVERTY) && applicant.studiesToSenior();
        return continues
                ? Optional.of(Reason.forIt("特困未成年人年满18周岁后仍在义务教育或者高中阶段就学，继续供养", law("第十六条第三款")))
                : Optional.empty();
    }

    private static Optional<Reason> byProvincialRule(Applicant applicant) {
        return applicant.application().answers().isTrue("/provincialLabourRule")
                ? Optional.of(Reason.open("申报属于省级规定的其他无劳动能力情形", measures("第五条（四）"), "对照本省规定核实"))
                : Optional.empty();
    }

    private static Reason unproved(Applicant applicant) {
        return applicant.age().isEmpty()
                ? Reason.open("出生日期不明，不能判断是否无劳动能力", measures("第五条"), "填写证件号码或者出生日期")
                : Reason.against("不属于无劳动能力的任一情形", measures("第五条"));
    }
}

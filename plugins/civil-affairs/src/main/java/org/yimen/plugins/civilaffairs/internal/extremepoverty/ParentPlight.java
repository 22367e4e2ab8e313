package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.unsupported;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Reason;

/**
 * One parent's plight as part 1 of the opinion of 2019 names it. 重残 means here grades 1 and 2 of any type and 智力、精神 of
 * grades 3 and 4: its own meaning, not that of 特困人员认定办法.
 *
 * @param applicant the child; never {@code null}
 * @param parents the fact {@code parents}; never {@code null}
 * @param pointer to this parent's state; never {@code null}
 * @param who in Chinese; never {@code null}
 * @param sex by which the parent is found among the members; never {@code null}
 */
record ParentPlight(Applicant applicant, Document parents, String pointer, String who, String sex) {
    private static final BigDecimal LEAST_MONTHS = BigDecimal.valueOf(6);

    Reason reason() {
        return switch (parents.text(pointer).orElse("")) {
            case "DEAD", "MISSING" -> Reason.forIt(who + "死亡或者被宣告失踪", unsupported("一"));
            case "LOST", "UNTRACEABLE" -> Reason.forIt(who + "失去联系且未履行监护抚养责任6个月以上", unsupported("一"));
            case "SEVERELY_DISABLED" -> disabled();
            case "SERIOUSLY_ILL" -> Reason.open(who + "重病：病种由各地确定", unsupported("一"), "对照当地重病范围，与医保共享数据比对");
            case "IN_PRISON", "DETOX", "OTHER_RESTRICTED" -> restricted();
            case "REVOKED", "DEPORTED" -> Reason.open(who + "的情形不在2019年意见所列之内", unsupported("一"), "对照本省规定认定");
            case "PRESENT" -> Reason.against(who + "能够履行抚养责任", unsupported("一"));
            default -> Reason.open(who + "情况不明", unsupported("一"), "填写父母情况，由部门信息比对查验");
        };
    }

    /** 重残 in the sense of this opinion alone. */
    static boolean isSevere(String type, int grade) {
        return grade <= 2 || (grade <= 4 && (type.equals("INTELLECT") || type.equals("MENTAL")));
    }

    private Reason disabled() {
        List<Certificate> held = certificates();
        if (held.stream().anyMatch(this::proves)) {
            return Reason.forIt(who + "重残（一级、二级残疾或者三级、四级精神、智力残疾）", unsupported("一"));
        }
        boolean contradicted = !held.isEmpty()
                && held.stream().allMatch(one -> one.match(ParentPlight::isSevere) == Certificate.Match.NO);
        return contradicted
                ? Reason.against(who + "的残疾等级不属于重残", unsupported("一"))
                : Reason.open(who + "重残尚待查验", unsupported("一"), "与残联共享数据核对残疾类别和等级");
    }

    /** 智力、精神 are severe down to the last grade, and other types up to a grade that all types share. */
    private boolean proves(Certificate certificate) {
        return certificate.isValid() && certificate.anyType(ParentPlight::isSevere);
    }

    private Reason restricted() {
        Optional<BigDecimal> months = parents.number("/restrictedMonths");
        if (months.isEmpty()) {
            return Reason.open(who + "限制人身自由的期限不明", unsupported("一"), "与公安、司法行政共享数据核对期限");
        }
        return months.get().compareTo(LEAST_MONTHS) >= 0
                ? Reason.forIt(who + "服刑在押、强制隔离戒毒或者被执行其他限制人身自由的措施6个月以上", unsupported("一"))
                : Reason.against(who + "限制人身自由的期限不满6个月", unsupported("一"));
    }

    private List<Certificate> certificates() {
        return applicant.household().members().stream()
                .filter(this::isThisParent)
                .flatMap(member -> applicant.household().disabilitiesOf(member.subject()).stream())
                .map(entry -> new Certificate(entry, applicant.application().on()))
                .toList();
    }

    private boolean isThisParent(PersonView member) {
        return member.data().text("/relation").filter("PARENT"::equals).isPresent()
                && sexOf(member).filter(sex::equals).isPresent();
    }

    private static Optional<String> sexOf(PersonView member) {
        return member.data()
                .text("/idNumber")
                .filter(number -> IdNumber.faultOf(number).isEmpty())
                .map(number -> new IdNumber(number).sex())
                .or(() -> member.data().text("/sex"));
    }
}

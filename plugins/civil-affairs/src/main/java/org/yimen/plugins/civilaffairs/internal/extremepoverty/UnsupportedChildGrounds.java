package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.unsupported;

import java.util.List;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Reason;

/**
 * 事实无人抚养儿童: each parent dead, declared missing, or in one of the named plights, and at least one of them in a plight
 * (关于进一步加强事实无人抚养儿童保障工作的意见 part 1). No means test.
 */
final class UnsupportedChildGrounds {
    private UnsupportedChildGrounds() {}

    static List<Reason> of(Applicant applicant) {
        Document parents = applicant.application().fact(CommonFacts.PARENTS);
        if (OrphanGrounds.bothLost(parents)) {
            return List.of(age(applicant), Reason.against("父母均死亡或者查找不到，属于孤儿，请按孤儿申请", unsupported("一")));
        }
        return List.of(
                age(applicant),
                new ParentPlight(applicant, parents, "/father", "父亲", "MALE").reason(),
                new ParentPlight(applicant, parents, "/mother", "母亲", "FEMALE").reason());
    }

    private static Reason age(Applicant applicant) {
        if (applicant.age().isEmpty()) {
            return Reason.open("出生日期不明", unsupported("一"), "填写证件号码或者出生日期");
        }
        return applicant.isMinor()
                ? Reason.forIt("未满18周岁", unsupported("一"))
                : Reason.against("已满18周岁，不再属于儿童", unsupported("一"));
    }
}

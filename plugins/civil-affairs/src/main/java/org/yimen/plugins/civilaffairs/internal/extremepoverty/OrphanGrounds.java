package org.yimen.plugins.civilaffairs.internal.extremepoverty;

import static org.yimen.plugins.civilaffairs.internal.extremepoverty.Texts.orphans;

import java.util.List;
import java.util.Set;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** 孤儿: under 18, parents lost or untraceable (国务院办公厅关于加强孤儿保障工作的意见 part 1). No means test. */
final class OrphanGrounds {
    private static final Set<String> LOST = Set.of("DEAD", "UNTRACEABLE");

    private OrphanGrounds() {}

    static List<Reason> of(Applicant applicant) {
        Document parents = applicant.application().fact(CommonFacts.PARENTS);
        return List.of(age(applicant), parent("父亲", parents, "/father"), parent("母亲", parents, "/mother"));
    }

    /** Whether both parents are dead or cannot be found, so that the child is an orphan rather than 事实无人抚养. */
    static boolean bothLost(Document parents) {
        return isLost(parents, "/father") && isLost(parents, "/mother");
    }

    private static Reason age(Applicant applicant) {
        if (applicant.age().isEmpty()) {
            return Reason.open("出生日期不明", orphans("一"), "填写出生日期；不能查明的，由公安机关、儿童福利机构推定");
        }
        if (applicant.isMinor()) {
            return Reason.forIt("未满18周岁", orphans("一"));
        }
        return applicant.holds(Statuses.ORPHAN) && applicant.isAtSchool()
                ? Reason.open("孤儿成年后仍在校就读，继续享有相应教育政策；是否继续发放基本生活费由各地规定", orphans("二（三）"), "对照本省规定")
                : Reason.against("已满18周岁", orphans("一"));
    }

    private static Reason parent(String who, Document parents, String pointer) {
        String state = parents.text(pointer).orElse("");
        if (LOST.contains(state)) {
            return Reason.forIt(who + "死亡或者查找不到", orphans("一"));
        }
        return switch (state) {
            case "" -> Reason.open(who + "情况不明", orphans("一"), "填写父母情况，并与公安、民政共享数据比对");
            case "MISSING" -> Reason.open(who + "被宣告失踪，是否属于“失去父母”须按本省规定认定", orphans("一"), "对照本省规定；也可以选择按事实无人抚养儿童申请");
            default -> Reason.against(who + "尚在，不属于失去父母、查找不到生父母的情形", orphans("一"));
        };
    }

    private static boolean isLost(Document parents, String pointer) {
        return parents.text(pointer).filter(LOST::contains).isPresent();
    }
}

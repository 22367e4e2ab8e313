package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.temporary.Texts.opinion2018;
import static org.yimen.plugins.civilaffairs.internal.temporary.Texts.smallAndFast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Reason;

/** Why a household may or may not be helped. */
final class TemporaryGrounds {
    private TemporaryGrounds() {}

    static List<Reason> of(Need need) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(livingAffected(need));
        if (need.isByExpense()) {
            reasons.addAll(ExpenseGrounds.of(need));
        } else {
            reasons.addAll(emergency(need));
        }
        if (Repeats.usedUp(need)) {
            reasons.add(Reason.against("同一成员因同一事由本年度内已获得临时救助，达到当地次数限制；重大生活困难可以一事一议", Repeats.BASIS));
        }
        return List.copyOf(reasons);
    }

    /** 导致基本生活暂时出现严重困难 (社会救助法 art. 29). */
    private static Reason livingAffected(Need need) {
        return need.application()
                .answers()
                .bool("/livingAffected")
                .map(affected -> affected
                        ? Reason.forIt("基本生活暂时出现严重困难", law("第二十九条"))
                        : Reason.against("没有导致基本生活暂时出现严重困难", law("第二十九条")))
                .orElseGet(() -> Reason.open("是否导致基本生活暂时出现严重困难不明", law("第二十九条"), "询问申请人并记录"));
    }

    private static List<Reason> emergency(Need need) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(
                need.cause().isPresent()
                        ? Reason.forIt("遭遇火灾、交通事故等意外事件，突发重大疾病或者其他特殊困难", opinion2018("二（一）"))
                        : Reason.open("突发困难的类型不明", opinion2018("二（一）"), "填写突发困难类型和发生日期"));
        compensated(need.emergency()).ifPresent(reasons::add);
        if (Route.of(need).isFast()) {
            reasons.add(Reason.forIt(
                    "情况紧急且申请金额不超过小额快救上限" + Yuan.text(need.months(Params.SMALL_CAP)) + "，先行救助", law("第五十条")));
            reasons.add(Reason.forIt("小额快救不核对家庭经济状况、不公示", smallAndFast()));
        }
        return reasons;
    }

    /** Compensation that covers the loss does not rule hardship out, but someone must look. */
    private static Optional<Reason> compensated(Document emergency) {
        Optional<BigDecimal> loss = emergency.number("/loss").filter(amount -> amount.signum() > 0);
        return loss.filter(amount -> emergency.amount("/compensated").compareTo(amount) >= 0)
                .map(amount -> Reason.open("已获赔偿、保险及其他救助不低于损失", law("第二十九条"), "核实是否仍有基本生活困难"));
    }
}

package org.yimen.plugins.disabledfederation.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** 残疾儿童康复救助 (国发〔2018〕20号 二): for whom it is, and what it brings. */
final class Rehabilitation {
    private static final Set<String> KINDS = Set.of("VISION", "HEARING", "SPEECH", "LIMB", "INTELLECT", "MULTIPLE");

    /** Whose household is poor enough beyond doubt; that of others is for the place to say. */
    private static final Set<String> NAMED = Set.of(Statuses.MINIMUM_LIVING, Statuses.EXTREME_POVERTY, Statuses.ORPHAN);

    private Rehabilitation() {}

    /** Reasons for and against (二（一）); never {@code null} or empty. */
    static List<Reason> reasons(Holder holder, Application application) {
        return List.of(age(holder, application), kind(holder), means(holder, application));
    }

    private static Reason age(Holder holder, Application application) {
        if (holder.age().isEmpty()) {
            return Reason.open("儿童年龄尚不清楚", Sources.REHABILITATION, "填写公民身份号码或者出生日期");
        }
        return ageFits(holder, application)
                ? Reason.forIt("儿童年龄在康复救助范围内", Sources.REHABILITATION)
                : Reason.against("儿童已超过康复救助年龄", Sources.REHABILITATION);
    }

    private static Reason kind(Holder holder) {
        return kindFits(holder)
                ? Reason.forIt("残疾类别属于康复救助范围", Sources.REHABILITATION)
                : Reason.open("残疾类别尚不清楚", Sources.REHABILITATION, "残疾评定或者指定机构的诊断");
    }

    private static Reason means(Holder holder, Application application) {
        boolean named = application.statuses().stream()
                .filter(status -> NAMED.contains(status.code()) && status.holdsOn(application.on()))
                .anyMatch(status -> Set.of("household", holder.subject()).contains(status.subject()));
        return named
                ? Reason.forIt("低保、特困或者孤儿身份由信息比对确认", Sources.REHABILITATION_PROCEDURE)
                : Reason.open("其他经济困难家庭由当地规定认定", Sources.REHABILITATION, "核对家庭经济状况是否符合当地规定");
    }

    static Benefit benefit() {
        return new Benefit(
                Benefit.Kind.SERVICE,
                BigDecimal.ZERO,
                Benefit.Per.ONCE,
                Benefit.Starts.AT_ONCE,
                "在定点康复机构接受手术、辅助器具配置、康复训练等服务，费用按当地标准由残联审核后与机构结算。");
    }

    /** Whether a child of this age belongs to those it is for; the place may widen the age. */
    static boolean ageFits(Holder holder, Application application) {
        int oldest = application
                .parameters()
                .number(Keys.REHABILITATION_AGE)
                .min(BigDecimal.valueOf(18))
                .intValue();
        return holder.age().filter(years -> years <= oldest).isPresent();
    }

    /** Whether the disability is of a kind it is for; autism is appraised as a disability of the mind. */
    static boolean kindFits(Holder holder) {
        return holder.kinds().stream().anyMatch(kind -> KINDS.contains(kind) || kind.equals("MENTAL"));
    }
}

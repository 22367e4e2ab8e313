package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.plugins.civilaffairs.internal.common.Disabilities;
import org.yimen.plugins.civilaffairs.internal.common.Keys;
import org.yimen.plugins.civilaffairs.internal.common.Means;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** Whether a person may qualify alone (最低生活保障审核确认办法 art. 8; 2022 notice, part 1(一), (四)). */
final class AloneGrounds {
    private static final int YEARS_AWAY = 3;

    private AloneGrounds() {}

    static List<Reason> reasons(Application application) {
        Optional<AloneGround> ground = AloneGround.told(application);
        if (ground.isEmpty()) {
            return List.of(Reason.open("尚未填写单独申请的情形。", Sources.minimumLiving("第八条"), "选择单独申请的情形"));
        }
        return Stream.of(
                        person(application, ground.get()),
                        wholeFirst(application, ground.get()),
                        ground.get().needsNearHousehold() ? household(application) : property(application),
                        income(application),
                        HouseholdGrounds.statuses(
                                application, AloneGround.holder(application).subject()))
                .flatMap(reasons -> reasons)
                .toList();
    }

    private static Stream<Reason> person(Application application, AloneGround ground) {
        return Stream.of(
                switch (ground) {
                    case NEAR_DISABLED -> disabled(application, ground.basis());
                    case NEAR_ILL -> ill(application, ground.basis());
                    case UNEMPLOYED_DISABLED -> unemployed(application, ground.basis());
                    case CLERGY -> clergy(application, ground.basis());
                    case LOCAL -> Reason.open("属于当地规定的其他特殊困难人员的，由县级民政部门认定。", ground.basis(), "对照当地规定");
                });
    }

    private static Reason disabled(Application application, LegalBasis basis) {
        PersonView holder = AloneGround.holder(application);
        if (Disabilities.fitsAlone(application, holder)) {
            return Reason.forIt("单独申请人是一级、二级重度残疾人或者三级智力、精神残疾人。", basis);
        }
        if (Disabilities.perhapsFitsAlone(application, holder)) {
            return Reason.open("单独申请人是三级多重残疾，其中智力、精神残疾的等级不明。", basis, "与残联共享数据核对各类别的残疾等级");
        }
        return Disabilities.certificateLacking(application, holder)
                ? uncertified(basis)
                : Reason.against("单独申请人不是一级、二级重度残疾人，也不是三级智力、精神残疾人。", basis);
    }

    private static Reason uncertified(LegalBasis basis) {
        return Reason.open("单独申请人没有有效的残疾人证。", basis, "办理、换领残疾人证后确定残疾等级");
    }

    private static Reason ill(Application application, LegalBasis basis) {
        boolean severe = People.severelyIll(application, AloneGround.holder(application));
        return severe ? Reason.forIt("单独申请人填写患有重特大疾病，以当地有关部门认定为准。", basis) : Reason.against("没有填写单独申请人患有重特大疾病。", basis);
    }

    /** Of age, without work, and disabled in grade one or two; the third grade is not severe in this notice. */
    private static Reason unemployed(Application application, LegalBasis basis) {
        PersonView holder = AloneGround.holder(application);
        Optional<Integer> age = holder.ageOn(application.on());
        Optional<String> work = holder.data().text("/employment");
        if (age.isEmpty() || work.isEmpty()) {
            return Reason.open("单独申请人的年龄或者就业状况尚未填写。", basis, "填写身份证号码和就业状况");
        }
        boolean adultWithoutWork = age.get() >= 18 && AloneGround.WITHOUT_WORK.contains(work.get());
        if (adultWithoutWork && Disabilities.severe(application, holder)) {
            return Reason.forIt("单独申请人是成年无业重度残疾人。", basis);
        }
        return adultWithoutWork && Disabilities.certificateLacking(application, holder)
                ? uncertified(basis)
                : Reason.against("单独申请人不是成年无业的一级、二级重度残疾人。", basis);
    }

    private static Reason clergy(Application application, LegalBasis basis) {
        Optional<LocalDate> since = application.answers().date("/clergySince");
        if (since.isEmpty()) {
            return Reason.open("尚未填写在宗教场所居住的起始日期。", basis, "填写脱离家庭、在宗教场所居住的起始日期");
        }
        return since.get().plusYears(YEARS_AWAY).isAfter(application.on())
                ? Reason.against("脱离家庭、在宗教场所居住不满三年。", basis)
                : Reason.forIt("脱离家庭、在宗教场所居住已满三年。", basis);
    }

    /** The household is 边缘 by recognition, or by its figures; one that qualifies whole applies whole. */
    private static Stream<Reason> household(Application application) {
        LegalBasis basis = Sources.minimumLiving("第八条");
        if (application.holds(Statuses.NEAR_MINIMUM_LIVING)) {
            return Stream.of(Reason.forIt("所在家庭已认定为低保边缘家庭。", basis));
        }
        Means means = Means.deducting(application);
        if (!means.known()) {
            return Stream.of(Reason.open("所在家庭是否属于低保边缘家庭待定。", basis, "申报家庭收入和财产，或者先申请低保边缘家庭认定"));
        }
        if (HouseholdGrounds.isNear(application, means)) {
            return Stream.of(Reason.open("所在家庭收入在低保边缘家庭范围内，尚未认定。", basis, "同时申请低保边缘家庭认定"));
        }
        if (means.below(BigDecimal.ONE)) {
            return Stream.of(whole());
        }
        return Stream.of(Reason.against("所在家庭收入超过低保边缘家庭标准。", basis));
    }

    /** A household that qualifies enters whole, whoever of it applies; clergy live apart from theirs. */
    private static Stream<Reason> wholeFirst(Application application, AloneGround ground) {
        Means means = Means.deducting(application);
        boolean withOthers = ground == AloneGround.UNEMPLOYED_DISABLED || ground == AloneGround.LOCAL;
        return withOthers && means.size() > 1 && means.known() && means.below(BigDecimal.ONE)
                ? Stream.of(whole())
                : Stream.empty();
    }

    private static Reason whole() {
        return Reason.open(
                "所在家庭收入低于保障标准，可能整户符合条件；整户符合的，不得仅将个别成员纳入。",
                Sources.notice2022("第一部分（一）"),
                "先按家庭申请最低生活保障；财产超过限额的，申请低保边缘家庭认定");
    }

    /** Outside a 边缘 household, whose property was looked at, the person's own counts (社会救助法 art. 18). */
    private static Stream<Reason> property(Application application) {
        BigDecimal most = HouseholdGrounds.limits(application)
                .mostFinancial(application.parameters().number(Keys.STANDARD), 1);
        return Stream.of(application
                .answers()
                .number("/ownAssets")
                .map(own -> own.compareTo(most) <= 0
                        ? Reason.forIt("本人名下金融资产没有超过当地限额。", Sources.law("第十八条"))
                        : Reason.against(
                                "本人名下金融资产" + Yuan.text(own) + "，超过当地限额" + Yuan.text(most) + "。", Sources.law("第十八条")))
                .orElseGet(() -> Reason.open("尚未填写本人名下金融资产。", Sources.law("第十八条"), "填写本人名下存款等金融资产，并经信息核对")));
    }

    private static Stream<Reason> income(Application application) {
        BigDecimal standard = application.parameters().number(Keys.STANDARD);
        return Stream.of(OwnIncome.annual(application)
                .map(own -> own.compareTo(standard.multiply(BigDecimal.valueOf(12))) < 0
                        ? Reason.forIt(
                                "参照单人户计算，本人年收入" + Yuan.text(own) + "，低于保障标准" + Yuan.text(standard) + "×12个月。",
                                Sources.law("第十八条"))
                        : Reason.against("参照单人户计算，本人年收入" + Yuan.text(own) + "，不低于保障标准。", Sources.law("第十八条")))
                .orElseGet(() -> Reason.open("尚未填写本人收入。", Sources.law("第十八条"), "填写本人近12个月收入，并经信息核对")));
    }
}

package org.yimen.plugins.civilaffairs.internal.minimumliving;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.yimen.plugins.civilaffairs.internal.common.Disabilities;
import org.yimen.plugins.civilaffairs.internal.common.People;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;

/** Why a person may apply alone (单人保). The constants are the values of the question {@code aloneGround}. */
enum AloneGround {
    /** 低保边缘家庭中的一级、二级重度残疾人和三级智力、精神残疾人. */
    NEAR_DISABLED(Sources.minimumLiving("第八条（一）")),
    /** 低保边缘家庭中患有当地认定的重特大疾病的人员. */
    NEAR_ILL(Sources.minimumLiving("第八条（二）")),
    /** 成年无业重度残疾人, of whatever household. */
    UNEMPLOYED_DISABLED(Sources.notice2022("第一部分（一）")),
    /** 脱离家庭、在宗教场所居住三年以上的生活困难的宗教教职人员. */
    CLERGY(Sources.minimumLiving("第八条（三）")),
    /** 县级以上人民政府民政部门规定的其他特殊困难人员. */
    LOCAL(Sources.minimumLiving("第八条（四）"));

    /** 无业, as the form tells it. */
    static final Set<String> WITHOUT_WORK = Set.of("UNEMPLOYED", "UNABLE");

    private final LegalBasis basis;

    AloneGround(LegalBasis basis) {
        this.basis = basis;
    }

    LegalBasis basis() {
        return basis;
    }

    /** Whether the ground lies in a 边缘 household, so that the household's means matter too. */
    boolean needsNearHousehold() {
        return this == NEAR_DISABLED || this == NEAR_ILL;
    }

    /**
     * Whether a person of a household that does not qualify whole could apply alone by what the facts tell: disabled or ill
     * in a 边缘 household, or of age, severely disabled and without work in any (2022 notice, part 1(一)).
     */
    static boolean isOpenTo(Application application, PersonView person, boolean near) {
        boolean ofNearHousehold =
                near && (Disabilities.fitsAlone(application, person) || People.severelyIll(application, person));
        return ofNearHousehold || isUnemployedAndSevere(application, person);
    }

    private static boolean isUnemployedAndSevere(Application application, PersonView person) {
        boolean adult = person.ageOn(application.on()).filter(age -> age >= 18).isPresent();
        return adult
                && person.data()
                        .text("/employment")
                        .filter(WITHOUT_WORK::contains)
                        .isPresent()
                && Disabilities.severe(application, person);
    }

    static boolean appliesAlone(Application application) {
        return application.answers().text("/applyAs").filter("ALONE"::equals).isPresent();
    }

    /** Who applies alone: the person chosen, else the applicant; never {@code null}. */
    static PersonView holder(Application application) {
        HouseholdView view = People.view(application);
        return application.answers().text("/aloneHolder").flatMap(view::person).orElseGet(view::applicant);
    }

    /** The ground told, whether or not it holds; empty for a household's application or while none was told. */
    static Optional<AloneGround> told(Application application) {
        return application
                .answers()
                .text("/aloneGround")
                .filter(told -> appliesAlone(application))
                .flatMap(told -> Arrays.stream(values())
                        .filter(ground -> ground.name().equals(told))
                        .findFirst());
    }
}

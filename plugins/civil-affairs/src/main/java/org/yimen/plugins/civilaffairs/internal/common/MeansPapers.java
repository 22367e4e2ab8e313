package org.yimen.plugins.civilaffairs.internal.common;

import java.util.Set;
import java.util.stream.Stream;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.HouseholdView.PersonView;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/**
 * The papers of every means test. What the check can see (户籍, 残疾人证 …) is obtained by shared data and never demanded
 * (社会救助法 art. 62); what it cannot see may be promised in writing (2022 notice, part 1(二)).
 */
public final class MeansPapers {
    private static final Set<String> UNSEEN_WORK = Set.of("FLEXIBLE", "FARMING");
    private static final LegalBasis SHARED = Sources.law("第六十二条");
    private static final LegalBasis PROMISED = Sources.notice2022("第一部分（二）");

    private MeansPapers() {}

    /**
     * Signed application, authorisation, commitment, identity, and what agent and members add; never {@code null}.
     *
     * @param written the rule by which the item is applied for in writing; never {@code null}
     */
    public static Stream<MaterialNeed> of(Application application, LegalBasis written) {
        return Stream.of(
                        signed(written),
                        identity(application),
                        agent(application),
                        work(application),
                        students(application))
                .flatMap(needs -> needs);
    }

    private static Stream<MaterialNeed> signed(LegalBasis written) {
        return Stream.of(
                original(MaterialTypes.SIGNED_APPLICATION, "申请书（签名页）", "申请应当书面提出，收入、财产和支出随申请书申报", written),
                original(MaterialTypes.CHECK_AUTHORISATION, "家庭经济状况核对授权书", "共同生活的家庭成员授权后方可核对", Sources.law("第四十条")),
                original(MaterialTypes.TRUTH_COMMITMENT, "诚信承诺书", "承诺所提供的信息真实、完整", Sources.law("第四十条")));
    }

    /** Someone without papers yet is no less entitled; the register shows who it is. */
    private static Stream<MaterialNeed> identity(Application application) {
        MaterialNeed register = MaterialNeed.shared(
                MaterialTypes.HOUSEHOLD_REGISTER, "household", "居民户口簿", "户籍信息由信息核对取得，不要求提交", SHARED);
        return Stream.of(card(application), Stream.of(register), permit(application))
                .flatMap(needs -> needs);
    }

    private static Stream<MaterialNeed> card(Application application) {
        boolean none = application
                .fact("person")
                .text("/idType")
                .filter("NONE_YET"::equals)
                .isPresent();
        return none
                ? Stream.empty()
                : Stream.of(MaterialNeed.fromApplicant(
                        MaterialTypes.ID_CARD, "applicant", "居民身份证或者其他有效身份证明", "当面核对申请人身份，核对后退还", Sources.law("第四十条")));
    }

    private static Stream<MaterialNeed> permit(Application application) {
        return application.fact("person").isTrue("/residencePermit")
                ? Stream.of(MaterialNeed.shared(
                        MaterialTypes.RESIDENCE_PERMIT, "applicant", "居住证", "在居住地申请的，由信息共享取得", SHARED))
                : Stream.empty();
    }

    private static Stream<MaterialNeed> agent(Application application) {
        if (!application.fact("agent").isTrue("/present")) {
            return Stream.empty();
        }
        boolean guardian = application
                .fact("agent")
                .text("/kind")
                .filter("GUARDIAN"::equals)
                .isPresent();
        return Stream.of(
                guardian
                        ? MaterialNeed.fromApplicant(
                                MaterialTypes.GUARDIANSHIP_PROOF,
                                "applicant",
                                "监护关系证明",
                                "由监护人代为申请",
                                LegalBasis.of("民法典", "第二十三条"))
                        : original(MaterialTypes.MANDATE, "委托书", "委托他人代为申请应当办理委托手续", Sources.law("第三十七条")));
    }

    /** Odd jobs and farming leave no trace that the check could see. */
    private static Stream<MaterialNeed> work(Application application) {
        boolean unseen = application.fact("income").isTrue("/unsteady")
                || People.view(application).counted().stream()
                        .flatMap(person -> person.data().text("/employment").stream())
                        .anyMatch(UNSEEN_WORK::contains);
        return unseen
                ? Stream.of(
                        promised(MaterialTypes.INCOME_STATEMENT, "household", "家庭收入申报表", "灵活就业、务农等收入无法核对取得，以书面承诺代替证明"))
                : Stream.empty();
    }

    /** An adult child counts while in full-time education up to a bachelor's degree (低保办法 art. 7(三)). */
    private static Stream<MaterialNeed> students(Application application) {
        return People.view(application).counted().stream()
                .filter(person -> person.data()
                        .text("/employment")
                        .filter("STUDENT"::equals)
                        .isPresent())
                .filter(person ->
                        person.ageOn(application.on()).filter(age -> age >= 18).isPresent())
                .map(person -> promised(MaterialTypes.SCHOOL_PROOF, person.subject(), "在校就读证明", "已成年的在校学生，以书面承诺代替证明"));
    }

    /** The disability certificate of one person, looked up. */
    public static MaterialNeed disabilityCertificate(PersonView person) {
        return MaterialNeed.shared(
                MaterialTypes.DISABILITY_CERTIFICATE, person.subject(), "残疾人证", "残疾类别和等级由信息共享取得", SHARED);
    }

    /** The diagnosis of one person's serious illness, which the check cannot see. */
    public static MaterialNeed diagnosis(PersonView person, LegalBasis basis) {
        return MaterialNeed.fromApplicant(MaterialTypes.DIAGNOSIS, person.subject(), "疾病诊断证明", "用于认定重特大疾病", basis);
    }

    /** The certificates of everyone for whom a disability is entered. */
    public static Stream<MaterialNeed> disabilityCertificates(Application application) {
        return People.all(application).stream()
                .filter(person -> !People.view(application)
                        .disabilitiesOf(person.subject())
                        .isEmpty())
                .map(MeansPapers::disabilityCertificate);
    }

    private static MaterialNeed promised(String type, String subject, String title, String why) {
        return new MaterialNeed(
                type, subject, title, Copy.ORIGINAL, 1, ObtainedBy.COMMITMENT, NeededBy.ACCEPTANCE, why, PROMISED);
    }

    private static MaterialNeed original(String type, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, "applicant", title, Copy.ORIGINAL, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }
}

package org.yimen.plugins.civilaffairs.internal.common;

import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;

/** Promises and notes that every means test rests on. */
public final class ConsentChecks {
    /** What any application asks; never {@code null}. */
    private static final List<Check> ANY =
            List.of(ConsentChecks::truthful, ConsentChecks::authorised, ConsentChecks::agent);

    /** All checks of the household items, whose relatives of officials 低保办法 art. 11 and 20 speak of; never {@code null}. */
    public static final List<Check> ALL = Stream.concat(ANY.stream(), Stream.of(ConsentChecks::officialRelative))
            .toList();

    /** The same for items whose own texts do not speak of relatives: registered apart by analogy, no county visit. */
    public static final List<Check> BY_ANALOGY = Stream.concat(
                    ANY.stream(), Stream.of(ConsentChecks::relativeByAnalogy))
            .toList();

    private static final LegalBasis ANALOGY = LegalBasis.platformDefault("参照最低生活保障审核确认办法第十一条");

    private ConsentChecks() {}

    private static Stream<Finding> truthful(Application application) {
        return application.fact("consents").isTrue("/truthful")
                ? Stream.empty()
                : Stream.of(Finding.error("/facts/consents/truthful", "truth-not-promised", "申请人尚未承诺如实申报，不能受理。")
                        .under(Sources.law("第四十条")));
    }

    /** Without it the check may not begin (低保办法 art. 9(三)). */
    private static Stream<Finding> authorised(Application application) {
        return application.fact("consents").isTrue("/checkAuthorised")
                ? Stream.empty()
                : Stream.of(Finding.error(
                                "/facts/consents/checkAuthorised", "check-not-authorised", "尚未签署家庭经济状况核对授权书，不能启动信息核对。")
                        .under(Sources.law("第四十条")));
    }

    private static Stream<Finding> agent(Application application) {
        return application.fact("agent").isTrue("/present")
                        && application.fact("agent").text("/name").isEmpty()
                ? Stream.of(Finding.error("/facts/agent/name", "agent-unnamed", "由他人代为申请的，应当填写代办人姓名。")
                        .under(Sources.law("第三十七条")))
                : Stream.empty();
    }

    private static Stream<Finding> officialRelative(Application application) {
        if (!application.fact("official-relative").isTrue("/has")) {
            return Stream.empty();
        }
        Finding registered = Finding.info(
                        "/facts/official-relative/has",
                        "register-apart",
                        "与经办人员或者村（居）民委员会成员有近亲属关系，应当单独登记备案，县级民政部门应当入户调查。")
                .under(Sources.minimumLiving("第十一条、第二十条"));
        return application.fact("official-relative").text("/officialName").isPresent()
                ? Stream.of(registered)
                : Stream.of(
                        registered,
                        Finding.error("/facts/official-relative/officialName", "official-unnamed", "单独登记备案应当填写该近亲属的姓名。")
                                .under(Sources.minimumLiving("第十一条")));
    }

    private static Stream<Finding> relativeByAnalogy(Application application) {
        return application.fact("official-relative").isTrue("/has")
                ? Stream.of(Finding.info(
                                "/facts/official-relative/has", "register-apart", "与经办人员或者村（居）民委员会成员有近亲属关系，建议单独登记备案。")
                        .under(ANALOGY))
                : Stream.empty();
    }
}

package org.yimen.plugins.civilaffairs.internal.temporary;

import static org.yimen.plugins.civilaffairs.internal.common.Sources.law;
import static org.yimen.plugins.civilaffairs.internal.temporary.Texts.opinion2018;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.plugins.civilaffairs.internal.common.Check;
import org.yimen.plugins.civilaffairs.internal.common.ConsentChecks;
import org.yimen.plugins.civilaffairs.internal.common.IdentityChecks;
import org.yimen.plugins.civilaffairs.internal.common.Sources;
import org.yimen.plugins.civilaffairs.internal.common.Yuan;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.Severity;

/** What may be wrong with an application. Nothing here may hold up relief that must come first, so few are errors. */
final class TemporaryChecks {
    private static final int TOWNSHIP_DIGITS = 9;

    private TemporaryChecks() {}

    static List<Finding> of(Need need) {
        List<Finding> findings = new ArrayList<>();
        findings.addAll(identity(need));
        findings.addAll(consents(need));
        findings.addAll(need.isByExpense() ? expense(need) : emergency(need));
        unknownSubject(need).ifPresent(findings::add);
        if (Repeats.usedUp(need)) {
            findings.add(Finding.warning("/subject", "granted-this-year", "同一成员因同一事由本年度内已获得临时救助，请核对是否符合当地次数规定或者一事一议")
                    .under(Repeats.BASIS));
        }
        return List.copyOf(findings);
    }

    /** Someone who lost the papers in a fire is helped first: a wrong number then only warns. */
    private static List<Finding> identity(Need need) {
        return Check.run(IdentityChecks.ALL, need.application()).stream()
                .map(finding -> need.isImmediate() && finding.isError() ? asWarning(finding) : finding)
                .toList();
    }

    private static Finding asWarning(Finding finding) {
        return new Finding(finding.pointer(), finding.code(), finding.message(), Severity.WARNING, finding.basis());
    }

    /** Only the examined route needs the authorisation; without a check there is nothing to authorise. */
    private static List<Finding> consents(Need need) {
        boolean examined = Route.of(need).examinesMeans();
        return Check.run(ConsentChecks.BY_ANALOGY, need.application()).stream()
                .filter(finding -> examined || !finding.code().equals("check-not-authorised"))
                .map(finding -> need.isImmediate() && finding.isError() ? asWarning(finding) : finding)
                .toList();
    }

    private static List<Finding> emergency(Need need) {
        List<Finding> findings = new ArrayList<>();
        Document emergency = need.emergency();
        if (need.cause().isEmpty()) {
            findings.add(Finding.error("/facts/emergency/kind", "emergency-kind-missing", "请选择突发困难类型")
                    .under(opinion2018("二（一）")));
        }
        dates(emergency, need.application().on()).ifPresent(findings::add);
        place(need).ifPresent(findings::add);
        other(emergency).ifPresent(findings::add);
        amount(need).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> dates(Document emergency, LocalDate on) {
        return emergency
                .date("/occurredOn")
                .filter(day -> day.isAfter(on))
                .map(day -> Finding.error("/facts/emergency/occurredOn", "emergency-in-future", "突发困难的发生日期晚于申请日期，请核对"));
    }

    /** 向急难发生地提出 (社会救助法 art. 37): the window passes it on rather than send the person away. */
    private static Optional<Finding> place(Need need) {
        String here = need.application().regionCode();
        return need.emergency()
                .text("/region")
                .filter(there -> there.length() >= TOWNSHIP_DIGITS && here.length() >= TOWNSHIP_DIGITS)
                .filter(there -> !there.regionMatches(0, here, 0, TOWNSHIP_DIGITS))
                .map(there -> Finding.warning(
                                "/facts/emergency/region", "other-place", "急难不发生在本乡镇（街道），应当由急难发生地受理，请帮助转交")
                        .under(law("第三十七条")));
    }

    private static Optional<Finding> other(Document emergency) {
        return emergency.text("/kind").filter("DISASTER"::equals).map(kind -> Finding.info(
                        "/facts/emergency/kind", "disaster-relief-too", "自然灾害可以同时申请受灾人员救助；受灾救助后基本生活仍有较大困难的，应当及时给予临时救助")
                .under(Sources.notice2022("第二部分（二）")));
    }

    private static Optional<Finding> amount(Need need) {
        if (!need.isImmediate()) {
            return Optional.empty();
        }
        if (need.requested().isEmpty()) {
            return Optional.of(Finding.warning("/requestedAmount", "amount-missing", "情况紧急的请填写申请金额，金额较小的可以按小额快救先行救助")
                    .under(law("第五十条")));
        }
        BigDecimal cap = need.months(Params.SMALL_CAP);
        return Route.isSmall(need)
                ? Optional.empty()
                : Optional.of(Finding.info(
                        "/requestedAmount", "above-small-cap", "申请金额超过小额快救上限" + Yuan.text(cap) + "，按急难型临时救助办理"));
    }

    private static List<Finding> expense(Need need) {
        List<Finding> findings = new ArrayList<>();
        if (need.cause().isEmpty()) {
            findings.add(Finding.error("/expenseCause", "expense-cause-missing", "请选择支出类别")
                    .under(opinion2018("二（一）")));
        } else if (need.expense().isEmpty()) {
            findings.add(Finding.error("/facts/rigid-expenses", "expense-missing", "请填写近12个月该类必需支出的金额")
                    .under(opinion2018("二（一）")));
        }
        if (Route.of(need).examinesMeans() && !need.household().incomeKnown()) {
            findings.add(Finding.error("/facts/income", "income-missing", "请填写近12个月家庭收入")
                    .under(law("第四十条")));
        }
        return findings;
    }

    private static Optional<Finding> unknownSubject(Need need) {
        return need.application()
                .answers()
                .text("/subject")
                .filter(subject -> need.household().person(subject).isEmpty())
                .map(subject -> Finding.error("/subject", "unknown-subject", "遇困人员不在申请家庭成员之中，请重新选择"));
    }
}

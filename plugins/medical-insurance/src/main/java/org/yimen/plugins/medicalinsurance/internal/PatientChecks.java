package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.HouseholdView;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.Application;

/** Whether the patients exist, can be found in the insurance system, and their costs add up. */
final class PatientChecks {
    private static final String LIST = "/facts/illness/patients";

    private PatientChecks() {}

    static Stream<Finding> of(Application application) {
        List<Document> entries = application.fact(CommonFacts.ILLNESS).objects("/patients");
        if (entries.isEmpty()) {
            return Stream.of(Finding.error(LIST, "patients-missing", "申请费用救助，请填写患者和自付费用。")
                    .under(Sources.ASSISTANCE));
        }
        HouseholdView household = new HouseholdView(application.facts(), application.on());
        Stream<Finding> each = IntStream.range(0, entries.size())
                .boxed()
                .flatMap(index -> entry(LIST + "/" + index, entries.get(index), household));
        Stream<Finding> persons = Patient.of(application).stream()
                .flatMap(patient -> Stream.concat(identity(patient), insurance(patient, application)));
        return Stream.concat(each, persons);
    }

    private static Stream<Finding> entry(String pointer, Document entry, HouseholdView household) {
        Stream<Finding> holder =
                entry.text("/holder").stream().flatMap(subject -> holder(pointer + "/holder", subject, household));
        boolean exceeds = entry.number("/totalCost").isPresent()
                && entry.amount("/selfPaid").compareTo(entry.amount("/totalCost")) > 0;
        return exceeds
                ? Stream.concat(
                        holder,
                        Stream.of(Finding.error(pointer + "/selfPaid", "self-paid-too-high", "个人自付费用超过医疗总费用，请核对。")))
                : holder;
    }

    private static Stream<Finding> holder(String pointer, String subject, HouseholdView household) {
        if (household.person(subject).isEmpty()) {
            return Stream.of(Finding.error(pointer, "patient-unknown", "患者不在所填的家庭成员中，请先填写该成员。"));
        }
        return household.counted().stream().anyMatch(person -> person.subject().equals(subject))
                ? Stream.empty()
                : Stream.of(Finding.warning(pointer, "patient-not-counted", "该患者不计入共同生活的家庭成员，其费用不计入，请核对是否长期共同居住。")
                        .under(Sources.CONSENT));
    }

    /** Settlement sheets are looked up by the patient's number. */
    private static Stream<Finding> identity(Patient patient) {
        Optional<IdNumber.Fault> fault =
                patient.person().data().text("/idNumber").flatMap(IdNumber::faultOf);
        boolean resident =
                patient.person().data().text("/idType").orElse("RESIDENT_ID").equals("RESIDENT_ID");
        return fault.filter(wrong -> resident).stream().map(wrong -> Finding.error(
                        pointer(patient) + "/idNumber", "id-number-invalid", patient.title() + "的公民身份号码不正确，无法查询医保结算信息。")
                .under(Sources.SETTLEMENT));
    }

    private static Stream<Finding> insurance(Patient patient, Application application) {
        List<Document> insured = application.fact(CommonFacts.MEDICAL_INSURANCE).objects("/insured");
        boolean none = insured.stream()
                .filter(entry ->
                        entry.text("/holder").filter(patient.subject()::equals).isPresent())
                .anyMatch(entry -> entry.text("/kind").filter("NONE"::equals).isPresent());
        return none
                ? Stream.of(Finding.warning(
                                "/facts/medical-insurance/insured",
                                "patient-uninsured",
                                patient.title() + "未参加基本医疗保险，费用应当先经医疗保险支付；可以同时办理参保登记。")
                        .under(Sources.ASSISTANCE))
                : Stream.empty();
    }

    private static String pointer(Patient patient) {
        return patient.subject().equals("applicant")
                ? "/facts/person"
                : "/facts/household-members/members/" + patient.subject().substring("member:".length());
    }
}

package org.yimen.plugins.medicalinsurance.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;

/** Reasons for and against. */
final class MedicalGrounds {
    private MedicalGrounds() {}

    /** Never {@code null} or empty. */
    static List<Reason> of(Application application) {
        return Aid.of(application) == Aid.PREMIUM ? premium(application) : cost(application);
    }

    private static List<Reason> premium(Application application) {
        if (!PremiumAid.aided(application).isEmpty()) {
            return List.of(Reason.forIt("已认定的救助对象参加城乡居民基本医疗保险，个人缴费可以资助", Sources.ASSISTANCE));
        }
        return List.of(
                PremiumAid.insuredResidents(application).isEmpty()
                        ? Reason.open("未查到已认定身份的居民医保参保人", Sources.ASSISTANCE, "核对认定身份和参保信息")
                        : Reason.against("当地对该类对象未规定参保资助", Sources.LOCAL_PREMIUM));
    }

    private static List<Reason> cost(Application application) {
        List<Patient> patients = Patient.of(application);
        if (patients.isEmpty()) {
            return List.of(Reason.open("尚未填写患者和自付费用", Sources.ASSISTANCE, "填写患病情况，取得医保结算单"));
        }
        List<Reason> reasons = new ArrayList<>();
        patients.stream()
                .filter(patient -> patient.category().isRecognised())
                .flatMap(patient -> recognised(patient, application))
                .forEach(reasons::add);
        if (patients.stream().anyMatch(patient -> !patient.category().isRecognised())) {
            reasons.addAll(IllnessMeans.reasons(application));
        }
        return List.copyOf(reasons);
    }

    private static Stream<Reason> recognised(Patient patient, Application application) {
        Reason status =
                Reason.forIt(patient.title() + "为" + patient.category().title() + "，不再重复审核家庭经济状况", Sources.RECOGNITION);
        return Stream.of(status, cost(patient, application));
    }

    private static Reason cost(Patient patient, Application application) {
        if (patient.selfPaid().signum() == 0) {
            return Reason.open(patient.title() + "的自付费用尚不清楚", Sources.ASSISTANCE, "取得医保结算单或者医疗费用票据");
        }
        boolean above = patient.selfPaid().compareTo(Relief.deductible(patient, application.parameters())) > 0;
        return above
                ? Reason.forIt(patient.title() + "的自付费用超过起付标准", Sources.ASSISTANCE)
                : Reason.against(patient.title() + "的自付费用未超过起付标准", Sources.ASSISTANCE);
    }
}

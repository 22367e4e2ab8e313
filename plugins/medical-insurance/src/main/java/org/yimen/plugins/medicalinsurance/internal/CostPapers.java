package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.Copy;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Proof of the cost: what was settled online is looked up, only the rest is brought (art. 62). */
final class CostPapers {
    private static final String COMMERCIAL = "medical-insurance.commercial-settlement";
    private static final String NO_COMMERCIAL = "medical-insurance.no-commercial-claim";
    private static final LegalBasis BILLS = LegalBasis.platformDefault("参照京医保发〔2023〕9号四（一）5，未能直接结算的提交票据");
    private static final LegalBasis SPLIT = LegalBasis.platformDefault("参照京医保发〔2023〕9号四（二）1（3）");

    private static final LegalBasis FURTHER = LegalBasis.platformDefault("参照京医保发〔2023〕9号四（一）6，医保部门认为需要的其他材料");
    private static final LegalBasis PAYMENT = LegalBasis.platformDefault("参照京医保发〔2023〕9号四（五），救助金社会化发放");

    private CostPapers() {}

    static void add(Application application, List<MaterialNeed> papers) {
        String settlement = application.answers().text("/settlement").orElse("ONLINE");
        Patient.of(application).forEach(patient -> patient(patient, settlement, papers));
        papers.add(
                application.answers().isTrue("/commercialInsurance")
                        ? MedicalPapers.original(COMMERCIAL, "商业保险费用结算分割单（理赔单）", "先由商业保险赔付", SPLIT)
                        : MedicalPapers.promised(NO_COMMERCIAL, "household", "无商业保险赔付承诺书", "没有商业保险赔付的作书面承诺", SPLIT));
        papers.add(new MaterialNeed(
                MaterialTypes.BANK_CARD,
                "applicant",
                "银行卡（社会保障卡）",
                Copy.COPY,
                1,
                ObtainedBy.APPLICANT,
                NeededBy.DECISION,
                "救助金社会化发放",
                PAYMENT));
    }

    private static void patient(Patient patient, String settlement, List<MaterialNeed> papers) {
        boolean offline = settlement.equals("OFFLINE");
        String subject = patient.subject();
        papers.add(
                offline
                        ? MaterialNeed.fromApplicant(
                                MaterialTypes.INSURANCE_SETTLEMENT, subject, "参保地医保结算单", "未直接结算的费用无法共享取得", FURTHER)
                        : MaterialNeed.shared(
                                MaterialTypes.INSURANCE_SETTLEMENT,
                                subject,
                                "医保结算单",
                                "直接结算的费用由医保系统取得，不要求提交",
                                Sources.SHARED));
        papers.add(
                offline
                        ? MaterialNeed.fromApplicant(MaterialTypes.DIAGNOSIS, subject, "疾病诊断证明", "未直接结算的，核对病种", FURTHER)
                        : MaterialNeed.shared(
                                MaterialTypes.DIAGNOSIS, subject, "疾病诊断证明", "诊断信息由医保系统取得，不要求提交", Sources.SHARED));
        if (offline || settlement.equals("MIXED")) {
            papers.add(
                    MaterialNeed.fromApplicant(MaterialTypes.MEDICAL_BILLS, subject, "医疗费用票据", "只提交未直接结算部分的票据", BILLS));
        }
    }
}

package org.yimen.plugins.disabledfederation.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;

/** Papers for rehabilitation: the text names none, so that only what nobody else holds is asked of the guardian. */
final class RehabilitationPapers {
    private static final LegalBasis NOT_NAMED = LegalBasis.platformDefault("意见未列申请材料，没有残疾人证的以诊断证明说明残疾情况");

    private RehabilitationPapers() {}

    /** Never {@code null}. */
    static List<MaterialNeed> of(Application application) {
        Optional<Holder> holder = Holder.of(application);
        String subject = holder.map(Holder::subject).orElse("applicant");
        List<MaterialNeed> papers = new ArrayList<>();
        papers.add(CertificatePapers.original(
                MaterialTypes.SIGNED_APPLICATION,
                "applicant",
                "残疾儿童康复救助申请表（签名页）",
                "由残疾儿童监护人提出申请",
                Sources.REHABILITATION_PROCEDURE));
        papers.add(MaterialNeed.fromApplicant(
                MaterialTypes.ID_CARD, "applicant", "监护人居民身份证", "当面核对申请人身份，核对后退还", Sources.REHABILITATION_PROCEDURE));
        papers.add(MaterialNeed.shared(
                MaterialTypes.HOUSEHOLD_REGISTER,
                "household",
                "居民户口簿或者居住证",
                "户籍和居住信息由信息共享取得，不要求提交",
                Sources.REHABILITATION_PROCEDURE));
        papers.add(MaterialNeed.shared(
                MaterialTypes.STATUS_PROOF,
                "household",
                "救助身份认定凭证",
                "低保、特困、孤儿等身份由残联与民政部门信息比对，不要求提交",
                Sources.REHABILITATION_PROCEDURE));
        papers.add(
                disability(subject, holder.filter(Holder::holdsValidCertificate).isPresent()));
        CertificatePapers.guardian(holder, subject, application).ifPresent(papers::add);
        CertificatePapers.mandate(application).ifPresent(papers::add);
        return List.copyOf(papers);
    }

    private static MaterialNeed disability(String subject, boolean certified) {
        return certified
                ? MaterialNeed.shared(
                        MaterialTypes.DISABILITY_CERTIFICATE,
                        subject,
                        "残疾人证",
                        "残疾类别和等级由残疾人人口基础数据库取得",
                        Sources.REHABILITATION_PROCEDURE)
                : MaterialNeed.fromApplicant(
                        MaterialTypes.DIAGNOSIS, subject, "疾病（残疾）诊断证明", "说明残疾情况，必要时由指定机构进一步诊断", NOT_NAMED);
    }
}

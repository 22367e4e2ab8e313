package org.yimen.plugins.disabledfederation.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.support.DescribedItem;

/**
 * 残疾人证核发及相关救助 (残疾人证管理办法; 国发〔2018〕20号): first issue, exchange, change of kind or grade, replacement of a lost
 * certificate, and rehabilitation of disabled children. Thread-safe.
 */
@Component(service = RescueItem.class)
public final class DisabilityCertificateItem extends DescribedItem {
    public DisabilityCertificateItem() {
        super("disability-certificate");
    }

    /** Minors are not shown in public unless the place says so; a copy of a certificate runs as long as the old one. */
    @Override
    public String track(Application application) {
        Business business = Business.of(application).orElse(Business.FIRST);
        if (business == Business.FIRST) {
            return isShown(application) ? "first" : "first-minor";
        }
        if (business.needsAppraisal(application)) {
            return "reappraisal";
        }
        return switch (business) {
            case RENEW -> "renewal";
            case REHABILITATE -> "rehabilitation";
            default -> "replacement";
        };
    }

    private static boolean isShown(Application application) {
        return Holder.of(application).filter(Holder::isMinor).isEmpty()
                || application.parameters().number(Keys.MINOR_NOTICE).signum() > 0;
    }

    @Override
    public List<String> beneficiaries(Application application) {
        return List.of(Holder.of(application).map(Holder::subject).orElse("applicant"));
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return isRehabilitation(application) ? RehabilitationPapers.of(application) : CertificatePapers.of(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return CertificateChecks.of(application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(CertificateGrounds.of(application), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return Optional.of(isRehabilitation(application) ? Rehabilitation.benefit() : certificate());
    }

    private static boolean isRehabilitation(Application application) {
        return Business.of(application).filter(Business.REHABILITATE::equals).isPresent();
    }

    private static Benefit certificate() {
        return new Benefit(
                Benefit.Kind.RECOGNITION,
                BigDecimal.ZERO,
                Benefit.Per.ONCE,
                Benefit.Starts.AT_ONCE,
                "免费核发残疾人证，有效期十年，持证人为持证残疾人。");
    }
}

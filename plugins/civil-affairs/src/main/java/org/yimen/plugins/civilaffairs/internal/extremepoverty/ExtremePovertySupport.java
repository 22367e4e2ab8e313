package org.yimen.plugins.civilaffairs.internal.extremepoverty;

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
 * 特困人员（孤儿）供养 by 社会救助法 art. 16 and 17, 特困人员认定办法, the opinion of 2010 on orphans and that of 2019 on children
 * nobody in fact brings up. Stateless; safe for several threads.
 */
@Component(service = RescueItem.class)
public final class ExtremePovertySupport extends DescribedItem {
    public ExtremePovertySupport() {
        super("extreme-poverty-support");
    }

    @Override
    public String track(Application application) {
        return Scheme.of(new Applicant(application)).track();
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return ExtremePovertyPapers.of(new Applicant(application));
    }

    @Override
    public List<Finding> validate(Application application) {
        return ExtremePovertyChecks.of(new Applicant(application));
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(ExtremePovertyGrounds.of(new Applicant(application)), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return ExtremePovertyBenefit.of(new Applicant(application));
    }
}

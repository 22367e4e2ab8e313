package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

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
 * 残疾人两项补贴: 困难残疾人生活补贴 and 重度残疾人护理补贴, for one or several members of a household in one application. Stateless;
 * safe for several threads.
 */
@Component(service = RescueItem.class)
public final class DisabilitySubsidy extends DescribedItem {
    public DisabilitySubsidy() {
        super("disability-subsidy");
    }

    /** Everyone claimed for; the applicant while nobody is chosen. */
    @Override
    public List<String> beneficiaries(Application application) {
        List<String> subjects = Claim.all(application).stream()
                .filter(claim -> claim.person().isPresent())
                .map(Claim::subject)
                .distinct()
                .toList();
        return subjects.isEmpty() ? List.of("applicant") : subjects;
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return SubsidyPapers.of(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return SubsidyChecks.of(application);
    }

    @Override
    public Assessment assess(Application application) {
        return SubsidyGrounds.of(application, benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return SubsidyBenefit.of(application);
    }
}

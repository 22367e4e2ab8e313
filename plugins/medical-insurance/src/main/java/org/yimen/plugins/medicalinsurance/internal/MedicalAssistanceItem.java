package org.yimen.plugins.medicalinsurance.internal;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.support.DescribedItem;

/**
 * 医疗救助 (社会救助法 art. 24): premiums and costs of recognised households without a second means test, costs of
 * households that illness made poor with one. Thread-safe.
 */
@Component(service = RescueItem.class)
public final class MedicalAssistanceItem extends DescribedItem {
    static final ItemCode CODE = ItemCode.parse("medical-insurance/medical-assistance");

    public MedicalAssistanceItem() {
        super("medical-assistance");
    }

    @Override
    public String track(Application application) {
        return Tracks.of(application);
    }

    @Override
    public List<String> beneficiaries(Application application) {
        return Tracks.beneficiaries(application);
    }

    /** So that a later application knows which grants were to a household poor by illness. */
    @Override
    public Optional<String> cause(Application application) {
        return Optional.of(track(application)).filter(Tracks.ILLNESS::equals);
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return MedicalPapers.of(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return MedicalChecks.of(application);
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(MedicalGrounds.of(application), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return Aid.of(application) == Aid.PREMIUM ? PremiumAid.of(application) : Relief.of(application);
    }
}

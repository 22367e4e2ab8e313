package org.yimen.itests.hostile;

import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.support.DescribedItem;

/** A sound item, for others to spoil. */
public class Sample extends DescribedItem {
    public Sample() {
        this("sample");
    }

    Sample(String folder) {
        super(folder);
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return List.of();
    }

    @Override
    public List<Finding> validate(Application application) {
        return List.of();
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(List.of(Reason.forIt("可以申请", LegalBasis.of("社会救助法", "第十五条"))), Optional.empty());
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return Optional.empty();
    }
}

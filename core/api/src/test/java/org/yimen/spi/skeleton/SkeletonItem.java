package org.yimen.spi.skeleton;

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

/** An item that has its descriptors and no rules of its own: enough to prove what the contract can say. */
final class SkeletonItem extends DescribedItem {

    SkeletonItem(String code) {
        super(code);
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
        LegalBasis basis = release().basis().get(0);
        return Assessment.of(List.of(Reason.open("须经审核", basis, "提交申请")), Optional.empty());
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return Optional.empty();
    }
}

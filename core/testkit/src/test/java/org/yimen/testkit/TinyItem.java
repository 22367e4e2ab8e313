package org.yimen.testkit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.Reason;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.support.DescribedItem;

/** A sound item; tests spoil one answer of it at a time. */
class TinyItem extends DescribedItem {
    static final LegalBasis RULE = LegalBasis.of("社会救助法", "第三十四条");
    static final String AMOUNT = "township.meal-amount";

    TinyItem() {
        super("/org/yimen/testkit/tiny");
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return List.of(MaterialNeed.fromApplicant(MaterialTypes.ID_CARD, "applicant", "居民身份证", "核对年龄", RULE));
    }

    @Override
    public List<Finding> validate(Application application) {
        return application.answers().number("/meals").isPresent()
                ? List.of()
                : List.of(Finding.error("/meals", "meals-missing", "请填写每日餐数"));
    }

    @Override
    public Assessment assess(Application application) {
        return Assessment.of(List.of(Reason.forIt("年龄符合", RULE)), benefit(application));
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        BigDecimal amount = application.parameters().number(AMOUNT);
        return Optional.of(new Benefit(
                Benefit.Kind.IN_KIND, amount, Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "每餐补贴" + amount + "元"));
    }
}

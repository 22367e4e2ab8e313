package org.yimen.plugins.medicalinsurance.internal;

import java.util.Arrays;
import java.util.Optional;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Statuses;

/** As whom a patient is helped, the most favourable first (社会救助法 art. 24; 社会救助暂行办法 art. 28). */
enum Category {
    EXTREME_POVERTY("特困人员", Statuses.EXTREME_POVERTY),
    MINIMUM_LIVING("最低生活保障对象", Statuses.MINIMUM_LIVING),
    NEAR_MINIMUM_LIVING("最低生活保障边缘家庭成员", Statuses.NEAR_MINIMUM_LIVING),
    RIGID_EXPENSE("刚性支出困难家庭成员", Statuses.RIGID_EXPENSE),
    /** 因病致贫重病患者: no status stands for it, the means decide. */
    ILLNESS("因病致贫重病患者", "illness");

    private final String title;
    private final String code;

    Category(String title, String code) {
        this.title = title;
        this.code = code;
    }

    String title() {
        return title;
    }

    /** The status's code, and the end of the names of the category's parameters. */
    String code() {
        return code;
    }

    /** Whether another department recognised the household's means already (art. 42). */
    boolean isRecognised() {
        return this != ILLNESS;
    }

    /** Whether the medical insurance department handles it directly (社会救助暂行办法 art. 30). */
    boolean isDirect() {
        return this == EXTREME_POVERTY || this == MINIMUM_LIVING;
    }

    /** The best status that the person, or the whole household, holds on the day; else {@link #ILLNESS}. */
    static Category of(String subject, Application application) {
        Optional<Category> best = Arrays.stream(values())
                .filter(Category::isRecognised)
                .filter(category -> category.covers(subject, application))
                .findFirst();
        return best.orElse(ILLNESS);
    }

    private boolean covers(String subject, Application application) {
        return application.statuses().stream()
                .filter(status -> status.code().equals(code) && status.holdsOn(application.on()))
                .anyMatch(status ->
                        status.subject().equals(subject) || status.subject().equals("household"));
    }
}

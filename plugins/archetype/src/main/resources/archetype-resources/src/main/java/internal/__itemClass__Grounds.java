package ${package}.internal;

import java.util.List;
import java.util.Set;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.Statuses;

/** Why the household may qualify or not. */
final class ${itemClass}Grounds {
    private static final Set<String> ASSISTED = Set.of(
            Statuses.EXTREME_POVERTY, Statuses.MINIMUM_LIVING, Statuses.NEAR_MINIMUM_LIVING, Statuses.RIGID_EXPENSE);

    private ${itemClass}Grounds() {}

    /** Never {@code null} or empty. */
    static List<Reason> of(Application application) {
        return List.of(assisted(application), wanted(application));
    }

    private static Reason assisted(Application application) {
        return ASSISTED.stream().anyMatch(application::holds)
                ? Reason.forIt("家庭已有互认的救助身份", Sources.ACCEPTED)
                : Reason.open("尚未查到互认的救助身份", Sources.ACCEPTED, "由民政部门确认救助身份");
    }

    private static Reason wanted(Application application) {
        return application.answers().number("/mealsPerDay").isPresent()
                ? Reason.forIt("已选择助餐服务", Sources.SERVICE)
                : Reason.open("尚未填写每日餐数", Sources.SERVICE, "填写每日餐数");
    }
}

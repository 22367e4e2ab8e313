package org.yimen.plugins.disabledfederation.internal;

import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Tells the guardian of a small child about rehabilitation, and others that it is not for them. */
final class RehabilitationChecks {
    private RehabilitationChecks() {}

    static Stream<Finding> of(Holder holder, Application application) {
        boolean fits = Rehabilitation.ageFits(holder, application);
        boolean asked =
                Business.of(application).filter(Business.REHABILITATE::equals).isPresent();
        if (fits && !asked && Rehabilitation.kindFits(holder)) {
            return Stream.of(Finding.info(
                            "/rehabilitation",
                            "rehabilitation-possible",
                            "办证人可能符合残疾儿童康复救助条件，监护人可以在本窗口一并申请手术、辅助器具和康复训练救助。")
                    .under(Sources.REHABILITATION));
        }
        boolean tooOld = holder.age().isPresent() && !fits;
        return tooOld && (asked || application.answers().isTrue("/rehabilitation"))
                ? Stream.of(Finding.warning("/rehabilitation", "rehabilitation-age", "办证人已超过残疾儿童康复救助的年龄。")
                        .under(Sources.REHABILITATION))
                : Stream.empty();
    }
}

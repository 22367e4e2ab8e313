package org.yimen.plugins.disabledfederation.internal;

import java.util.stream.Stream;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** A guardian stands for minors and for persons with a disability of intellect or mind (art. 9). */
final class GuardianChecks {
    private GuardianChecks() {}

    static Stream<Finding> of(Holder holder, Application application) {
        if (!holder.needsGuardian()) {
            return Stream.empty();
        }
        return holder.isApplicant() ? agent(application) : applicant(application);
    }

    /** Who applies in the own name needs a guardian as agent. */
    private static Stream<Finding> agent(Application application) {
        boolean guardian = application.fact("agent").isTrue("/present")
                && application
                        .fact("agent")
                        .text("/kind")
                        .filter("GUARDIAN"::equals)
                        .isPresent();
        return guardian
                ? Stream.empty()
                : Stream.of(Finding.error("/facts/agent/kind", "guardian-missing", "未成年人和智力、精神残疾人应当由法定监护人代为申请，请填写监护人。")
                        .under(Sources.FIRST));
    }

    /** For a member it is the applicant who must be the guardian. */
    private static Stream<Finding> applicant(Application application) {
        return application.answers().isTrue("/applicantIsGuardian")
                ? Stream.empty()
                : Stream.of(Finding.error("/applicantIsGuardian", "guardian-missing", "办证人需要法定监护人，请确认申请人是其法定监护人。")
                        .under(Sources.FIRST));
    }
}

package org.yimen.testkit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.MaterialTypes;
import org.yimen.spi.material.NeededBy;
import org.yimen.spi.material.ObtainedBy;

/** Papers: known types, once each, and nothing demanded that shared data gives. */
final class MaterialChecks {
    /** Registers that departments query themselves (社会救助法 art. 41, 42, 62). */
    private static final Set<String> GIVEN_BY_SHARED_DATA = Set.of(
            MaterialTypes.HOUSEHOLD_REGISTER,
            MaterialTypes.DISABILITY_CERTIFICATE,
            MaterialTypes.STATUS_PROOF,
            MaterialTypes.EMPLOYMENT_CERTIFICATE);

    private MaterialChecks() {}

    static void check(List<MaterialNeed> needs, Subject subject, Input input, Complaints complaints) {
        Set<String> seen = new HashSet<>();
        int members = input.application()
                .fact(CommonFacts.HOUSEHOLD_MEMBERS)
                .objects("/members")
                .size();
        for (MaterialNeed need : AnswerChecks.elements("materials", needs, input, complaints)) {
            String where = "material " + need.identity();
            complaints.unless(
                    seen.add(need.identity()), "%s is listed twice on %s: one paper, once", where, input.title());
            AnswerChecks.text(need.title(), where + ", title", input, complaints);
            AnswerChecks.text(need.why(), where + ", why", input, complaints);
            ReleaseChecks.basis(need.basis(), where, true, complaints);
            AnswerChecks.code(need.type(), where + ", type", complaints);
            type(need, subject, complaints);
            demand(need, subject, complaints);
            complaints.unless(
                    !need.subject().startsWith("member:") || memberIndex(need) < members,
                    "%s is asked of a member who does not exist on %s",
                    where,
                    input.title());
        }
    }

    private static int memberIndex(MaterialNeed need) {
        return Integer.parseInt(need.subject().substring("member:".length()));
    }

    private static void type(MaterialNeed need, Subject subject, Complaints complaints) {
        String department = subject.item().release().code().department();
        complaints.unless(
                MaterialTypes.titles().containsKey(need.type()) || need.type().startsWith(department + "."),
                "material type %s is neither shared (MaterialTypes) nor the department's own: %s.…",
                need.type(),
                department);
        boolean reliefFirst = subject.item().release().tracks().stream()
                .anyMatch(track -> track.reliefFirst().isPresent());
        complaints.unless(
                need.neededBy() != NeededBy.COMPLETION || reliefFirst,
                "material %s may come after the grant, but no track is relief-first",
                need.type());
    }

    private static void demand(MaterialNeed need, Subject subject, Complaints complaints) {
        complaints.unless(
                need.obtainedBy() != ObtainedBy.APPLICANT
                        || !GIVEN_BY_SHARED_DATA.contains(need.type())
                        || subject.demanded().contains(need.type()),
                "material %s is demanded from the applicant although shared data gives it (社会救助法第六十二条): use "
                        + "ObtainedBy.SHARED_DATA, or name it in demandedAlthoughShared() if a rule demands it",
                need.type());
        complaints.unless(
                need.obtainedBy() != ObtainedBy.SHARED_DATA || need.neededBy() != NeededBy.ACCEPTANCE,
                "material %s comes by shared data, so it cannot hold up the acceptance: need it by DECISION",
                need.type());
    }
}

package org.yimen.testkit;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** Tracks, steps and limits. */
final class ProcedureChecks {
    /** What the platform records with every decision. */
    private static final Set<String> COMMON_DECISION_FIELDS =
            Set.of("conclusion", "decision", "reason", "reasons", "basis", "legalBasis");

    private static final Pattern REMEDY = Pattern.compile("复议|诉讼|申诉|异议|复核|投诉");

    private ProcedureChecks() {}

    static Complaints check(Subject subject) {
        Complaints complaints = new Complaints();
        ItemRelease release = subject.item().release();
        release.tracks().forEach(track -> track(track, release, complaints));
        return complaints;
    }

    private static void track(Track track, ItemRelease release, Complaints complaints) {
        String where = "track " + track.code();
        complaints.unlessChinese(track.title(), where + ", title");
        complaints.unless(
                Chinese.isShowable(track.remedy())
                        && REMEDY.matcher(track.remedy()).find(),
                "%s: the remedy must say where the decision is challenged (行政复议、行政诉讼; 社会救助法第七十六条)",
                where);
        complaints.unless(
                track.steps().stream().anyMatch(step -> step.kind() == StepKind.DECISION), "%s has no decision", where);
        limit(track.limit(), release, where + ", limit", complaints);
        limit(track.delegable(), release, where + ", delegable", complaints);
        limit(track.refusalTold(), release, where + ", refusalTold", complaints);
        limit(track.reliefFirst(), release, where + ", reliefFirst", complaints);
        limit(track.lapse(), release, where + ", lapse", complaints);
        track.delegation().ifPresent(delegation -> {
            ReleaseChecks.basis(delegation.basis(), where + ", delegation", true, complaints);
            ReleaseChecks.declared(release, delegation.ceiling(), where + ", delegation", complaints);
        });
        track.pauseBasis()
                .forEach((pause, basis) -> ReleaseChecks.basis(basis, where + ", pause " + pause, true, complaints));
        track.seasons().forEach(season -> ReleaseChecks.season(season, release, where, complaints));
        track.steps().forEach(step -> step(step, release, where, complaints));
    }

    private static void step(StepSpec step, ItemRelease release, String track, Complaints complaints) {
        String where = track + ", step " + step.code();
        complaints.unlessChinese(step.title(), where + ", title");
        ReleaseChecks.basis(step.basis(), where, true, complaints);
        limit(step.limit(), release, where + ", limit", complaints);
        limit(step.begin(), release, where + ", begin", complaints);
        step.notice().ifPresent(notice -> limit(Optional.of(notice.days()), release, where + ", notice", complaints));
        step.draw().ifPresent(draw -> {
            ReleaseChecks.basis(draw.basis(), where + ", draw", true, complaints);
            ReleaseChecks.declared(release, draw.parameter(), where + ", draw", complaints);
        });
        if (!step.form().isEmpty()) {
            SchemaChecks.check(step.form(), where + ", form", complaints);
        }
        if (step.kind() == StepKind.DECISION) {
            step.form().object("/properties").asMap().keySet().stream()
                    .filter(COMMON_DECISION_FIELDS::contains)
                    .forEach(name -> complaints.add(
                            "%s asks \"%s\": conclusion, reasons and legal basis are recorded with every decision, "
                                    + "so the form holds only what the department adds",
                            where, name));
        }
    }

    private static void limit(Optional<Limit> limit, ItemRelease release, String where, Complaints complaints) {
        limit.ifPresent(set -> {
            ReleaseChecks.basis(set.basis(), where, true, complaints);
            ReleaseChecks.declared(release, set.parameter(), where, complaints);
            complaints.unless(
                    !set.basis().isDefault() || set.parameter().isPresent(),
                    "%s rests on no text, so it must name a parameter that the city can set",
                    where);
        });
    }
}

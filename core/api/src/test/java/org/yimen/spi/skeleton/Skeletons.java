package org.yimen.spi.skeleton;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepKind;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** The nineteen items of the work plan 三(二), in its order, and ways to look into them. */
final class Skeletons {
    static final List<String> CODES = List.of(
            "civil-affairs/minimum-living-allowance",
            "civil-affairs/extreme-poverty-support",
            "civil-affairs/temporary-assistance",
            "civil-affairs/disability-subsidy",
            "civil-affairs/near-minimum-living",
            "civil-affairs/rigid-expense-household",
            "human-resources/employment-aid",
            "human-resources/social-insurance-aid",
            "housing/housing-aid",
            "education/education-aid",
            "justice/legal-aid",
            "health/emergency-treatment",
            "medical-insurance/medical-assistance",
            "emergency/disaster-relief",
            "trade-union/worker-living-aid",
            "trade-union/worker-medical-aid",
            "trade-union/golden-autumn",
            "disabled-federation/disability-certificate",
            "womens-federation/two-cancers-aid");

    private Skeletons() {}

    static List<SkeletonItem> all() {
        return CODES.stream().map(SkeletonItem::new).toList();
    }

    static SkeletonItem item(String code) {
        return new SkeletonItem(code);
    }

    static ItemRelease release(String code) {
        return item(code).release();
    }

    static Track track(String code, String track) {
        return release(code).track(track).orElseThrow();
    }

    static StepSpec step(String code, String track, String step) {
        return track(code, track).step(step).orElseThrow();
    }

    static boolean has(Track track, StepKind kind) {
        return track.steps().stream().anyMatch(step -> step.kind() == kind);
    }

    /** Every limit of a track and its steps. */
    static Stream<Limit> limits(Track track) {
        Stream<Optional<Limit>> own =
                Stream.of(track.limit(), track.delegable(), track.refusalTold(), track.reliefFirst(), track.lapse());
        Stream<Optional<Limit>> steps = track.steps().stream()
                .flatMap(step ->
                        Stream.of(step.limit(), step.begin(), step.notice().map(notice -> notice.days())));
        return Stream.concat(own, steps).flatMap(Optional::stream);
    }

    /** Every parameter that a release names anywhere. */
    static Stream<String> namedParameters(ItemRelease release) {
        Stream<Optional<String>> inTracks = release.tracks().stream().flatMap(track -> Stream.of(
                        limits(track).map(Limit::parameter),
                        track.delegation().stream().map(delegation -> delegation.ceiling()),
                        track.seasons().stream().map(season -> season.openWhen()),
                        track.steps().stream()
                                .flatMap(step -> step.draw().stream())
                                .map(draw -> draw.parameter()))
                .flatMap(named -> named));
        Stream<Optional<String>> inRelease = Stream.of(
                        release.counters().stream().map(counter -> counter.parameter()),
                        release.season().stream().map(season -> season.openWhen()),
                        release.statuses().validity().values().stream().map(validity -> validity.parameter()),
                        release.review().stream()
                                .flatMap(review -> review.gradualExit().stream())
                                .map(exit -> exit.parameter()))
                .flatMap(named -> named);
        return Stream.concat(inTracks, inRelease).flatMap(Optional::stream);
    }

    /** Every legal basis that a release rests on. */
    static Stream<LegalBasis> bases(ItemRelease release) {
        Stream<LegalBasis> tracks = release.tracks().stream().flatMap(track -> Stream.of(
                        limits(track).map(Limit::basis),
                        track.pauseBasis().values().stream(),
                        track.steps().stream().map(StepSpec::basis))
                .flatMap(bases -> bases));
        Stream<LegalBasis> counters = release.counters().stream().map(counter -> counter.basis());
        return Stream.of(release.basis().stream(), tracks, counters).flatMap(bases -> bases);
    }
}

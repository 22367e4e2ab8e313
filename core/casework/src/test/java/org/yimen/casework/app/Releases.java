package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.item.CatalogueGroup;
import org.yimen.spi.item.Claimant;
import org.yimen.spi.item.Counter;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.LawGroup;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.item.ReviewRule;
import org.yimen.spi.item.StatusRules;
import org.yimen.spi.item.Venue;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Season;
import org.yimen.spi.procedure.Track;

/** Builds releases of invented items; every method answers a changed copy. */
record Releases(ItemRelease made) {
    static Releases of(
            String code, String departmentName, String name, Venue venue, Claimant claimant, Track... tracks) {
        return new Releases(new ItemRelease(
                new ReleaseId(ItemCode.parse(code), new ItemVersion(1, 0, 0)),
                departmentName,
                name,
                List.of(),
                CatalogueGroup.EIGHT,
                LawGroup.BASIC,
                List.of(SampleItems.LAW),
                LocalDate.of(2026, 7, 1),
                Optional.empty(),
                Optional.empty(),
                List.of(venue),
                claimant,
                List.of(tracks),
                StatusRules.none(),
                List.of(),
                Optional.empty(),
                List.of(),
                false,
                ""));
    }

    static Releases of(ItemRelease release) {
        return new Releases(release);
    }

    Releases version(String text) {
        return with(
                new ReleaseId(made.code(), ItemVersion.parse(text)),
                made.season(),
                made.venues(),
                made.tracks(),
                made.statuses(),
                made.counters(),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases season(Season season) {
        return with(
                made.id(),
                Optional.of(season),
                made.venues(),
                made.tracks(),
                made.statuses(),
                made.counters(),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases venues(Venue... venues) {
        return with(
                made.id(),
                made.season(),
                List.of(venues),
                made.tracks(),
                made.statuses(),
                made.counters(),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases tracks(Track... tracks) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                List.of(tracks),
                made.statuses(),
                made.counters(),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases statuses(StatusRules statuses) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                made.tracks(),
                statuses,
                made.counters(),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases counters(Counter... counters) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                made.tracks(),
                made.statuses(),
                List.of(counters),
                made.review(),
                made.parameters(),
                made.meansTested());
    }

    Releases review(ReviewRule review) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                made.tracks(),
                made.statuses(),
                made.counters(),
                Optional.of(review),
                made.parameters(),
                made.meansTested());
    }

    Releases parameters(ParameterSpec... specs) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                made.tracks(),
                made.statuses(),
                made.counters(),
                made.review(),
                List.of(specs),
                made.meansTested());
    }

    Releases meansTested(boolean tested) {
        return with(
                made.id(),
                made.season(),
                made.venues(),
                made.tracks(),
                made.statuses(),
                made.counters(),
                made.review(),
                made.parameters(),
                tested);
    }

    private Releases with(
            ReleaseId id,
            Optional<Season> season,
            List<Venue> venues,
            List<Track> tracks,
            StatusRules statuses,
            List<Counter> counters,
            Optional<ReviewRule> review,
            List<ParameterSpec> parameters,
            boolean meansTested) {
        return new Releases(new ItemRelease(
                id,
                made.departmentName(),
                made.name(),
                made.aliases(),
                made.group(),
                made.lawGroup(),
                made.basis(),
                made.effectiveFrom(),
                made.effectiveTo(),
                season,
                venues,
                made.claimant(),
                tracks,
                statuses,
                counters,
                review,
                parameters,
                meansTested,
                made.changeNote()));
    }
}

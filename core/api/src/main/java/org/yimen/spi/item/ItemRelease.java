package org.yimen.spi.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Purpose;
import org.yimen.spi.procedure.Season;
import org.yimen.spi.procedure.Track;

/**
 * What does not change while a release (事项版本) lives. Stored whole with every case that is pinned to it, so that a
 * handling goes on when its bundle is gone.
 *
 * @param id never {@code null}
 * @param departmentName official Chinese name of the department; never {@code null}
 * @param name official Chinese name of the item; never {@code null}
 * @param aliases other names people use, such as 支出型困难家庭; never {@code null}
 * @param group place in the 1+8+N catalogue; never {@code null}
 * @param lawGroup place in the law's order; never {@code null}
 * @param basis the texts it rests on, at least one; never {@code null}
 * @param effectiveFrom first day on which new cases may take it; never {@code null}
 * @param effectiveTo last such day; never {@code null}
 * @param season part of the year in which it is open; empty: always; never {@code null}
 * @param venues where it is applied for, the first the usual; never {@code null} or empty
 * @param claimant never {@code null}
 * @param tracks ways it is handled, the first the usual; never {@code null} or empty
 * @param statuses never {@code null}
 * @param counters never {@code null}
 * @param review never {@code null}
 * @param parameters the local numbers its rules read; never {@code null}
 * @param meansTested whether income and property are examined, so that consent and commitment are part of the form;
 *     see {@link #examinesMeans} for a track that differs
 * @param changeNote in Chinese, for the windows: what differs from the release before; never {@code null}
 */
public record ItemRelease(
        ReleaseId id,
        String departmentName,
        String name,
        List<String> aliases,
        CatalogueGroup group,
        LawGroup lawGroup,
        List<LegalBasis> basis,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveTo,
        Optional<Season> season,
        List<Venue> venues,
        Claimant claimant,
        List<Track> tracks,
        StatusRules statuses,
        List<Counter> counters,
        Optional<ReviewRule> review,
        List<ParameterSpec> parameters,
        boolean meansTested,
        String changeNote) {
    public ItemRelease {
        Objects.requireNonNull(id, "id");
        requireText(departmentName, "departmentName");
        requireText(name, "name");
        aliases = aliases == null ? List.of() : List.copyOf(aliases);
        Objects.requireNonNull(group, "group");
        Objects.requireNonNull(lawGroup, "lawGroup");
        basis = List.copyOf(basis);
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        effectiveTo = Objects.requireNonNullElse(effectiveTo, Optional.empty());
        season = Objects.requireNonNullElse(season, Optional.empty());
        venues = List.copyOf(venues);
        Objects.requireNonNull(claimant, "claimant");
        tracks = List.copyOf(tracks);
        statuses = Objects.requireNonNullElse(statuses, StatusRules.none());
        counters = counters == null ? List.of() : List.copyOf(counters);
        review = Objects.requireNonNullElse(review, Optional.empty());
        parameters = parameters == null ? List.of() : List.copyOf(parameters);
        changeNote = Objects.requireNonNullElse(changeNote, "");
        if (basis.isEmpty() || venues.isEmpty() || tracks.isEmpty()) {
            throw new IllegalArgumentException(id + " names at least one legal basis, venue and track");
        }
        if (tracks.get(0).purpose() != Purpose.APPLICATION) {
            throw new IllegalArgumentException(id + " names first the usual way of an application");
        }
        if (Set.copyOf(tracks.stream().map(Track::code).toList()).size() != tracks.size()) {
            throw new IllegalArgumentException(id + " has two tracks of one code");
        }
        for (Track track : tracks) {
            if (!statuses.confers().keySet().containsAll(track.confers().orElse(List.of()))) {
                throw new IllegalArgumentException(id + " does not confer what track " + track.code() + " does");
            }
        }
    }

    public ItemCode code() {
        return id.item();
    }

    public ItemVersion version() {
        return id.version();
    }

    public Optional<Track> track(String trackCode) {
        return tracks.stream().filter(track -> track.code().equals(trackCode)).findFirst();
    }

    /** The statuses that a grant on this track confers, by code; never {@code null}. */
    public List<String> confersOn(Track track) {
        return track.confers().orElseGet(() -> List.copyOf(statuses.confers().keySet()));
    }

    /** Whether income and property are examined on this track: its own answer, else the item's. */
    public boolean examinesMeans(Track track) {
        return track.meansTested().orElse(meansTested);
    }

    /** Whether a new case may take this release on a day; the season is a finding, not part of it. */
    public boolean effectiveOn(LocalDate day) {
        return !day.isBefore(effectiveFrom)
                && effectiveTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    private static void requireText(String text, String what) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("a release has a " + what);
        }
    }
}

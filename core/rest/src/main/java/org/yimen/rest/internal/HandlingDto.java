package org.yimen.rest.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.domain.Comparison;
import org.yimen.casework.domain.Feedback;
import org.yimen.casework.domain.Handling;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.Track;

/**
 * A handling, whole.
 *
 * @param id never {@code null}
 * @param version to be given back as {@code If-Match}
 * @param caseId never {@code null}
 * @param receiptNumber of the case
 * @param item never {@code null}
 * @param itemName in Chinese
 * @param release version of the item
 * @param department with which it lies now
 * @param departmentName of the item's own department
 * @param regionCode township of the window
 * @param track way of handling
 * @param trackTitle in Chinese
 * @param state never {@code null}
 * @param steps in the track's order
 * @param clocks with how each due date comes about
 * @param feedback first feedback of the department
 * @param decision the proposal or the decision
 * @param informedAt when the window was told the result
 * @param told proof that the applicant was told
 * @param objections of the applicant to the decision
 * @param complaints about the application
 * @param comparisons declared and found, side by side
 * @param waiting in Chinese, why it waits for its item's rules
 * @param absence in Chinese, why its item's rules cannot be asked now
 * @param masked whether personal data is masked for this reader
 */
record HandlingDto(
        String id,
        long version,
        String caseId,
        Optional<String> receiptNumber,
        ItemCode item,
        String itemName,
        String release,
        String department,
        String departmentName,
        String regionCode,
        String track,
        String trackTitle,
        StateDto state,
        List<StepDto> steps,
        List<ClockDto> clocks,
        Optional<FeedbackDto> feedback,
        Optional<DecisionDto> decision,
        Optional<OffsetDateTime> informedAt,
        Optional<NoticeDto.ProofDto> told,
        List<StepDto.ObjectionDto> objections,
        List<StepDto.ObjectionDto> complaints,
        List<ComparisonDto> comparisons,
        Optional<String> waiting,
        Optional<String> absence,
        boolean masked) {
    /**
     * First feedback.
     *
     * @param at never {@code null}
     * @param by name of the staff
     * @param text in Chinese
     */
    record FeedbackDto(OffsetDateTime at, String by, String text) {
        static FeedbackDto of(Feedback feedback) {
            return new FeedbackDto(feedback.at(), feedback.by().name(), feedback.text());
        }
    }

    /**
     * Declared and found at one place.
     *
     * @param fact name of the fact
     * @param pointer place in it
     * @param declared absent if the applicant did not say
     * @param found absent if nothing was found there
     * @param source who found it
     * @param differs whether the two differ
     */
    record ComparisonDto(
            String fact,
            String pointer,
            Optional<Object> declared,
            Optional<Object> found,
            String source,
            boolean differs) {
        static ComparisonDto of(Comparison comparison, Sight sight) {
            String member = comparison.pointer().substring(comparison.pointer().lastIndexOf('/') + 1);
            return new ComparisonDto(
                    comparison.fact(),
                    comparison.pointer(),
                    comparison.declared().map(value -> sight.value(member, value)),
                    comparison.found().map(value -> sight.value(member, value)),
                    comparison.source(),
                    comparison.differs());
        }
    }

    static HandlingDto of(HandlingView view, Sight sight) {
        Handling handling = view.handling();
        ItemRelease release = view.release().release();
        Optional<Track> track = release.track(handling.track());
        return new HandlingDto(
                handling.id().value(),
                handling.version(),
                handling.caseId().value(),
                view.receiptNumber(),
                handling.item(),
                release.name(),
                release.version().toString(),
                handling.department(),
                release.departmentName(),
                handling.regionCode(),
                handling.track(),
                track.map(Track::title).orElse(""),
                StateDto.of(handling.state()),
                StepDto.of(handling, track, sight),
                ClockDto.of(handling.clocks(), view.watch()),
                handling.feedback().map(FeedbackDto::of),
                handling.decision().map(DecisionDto::of),
                handling.informed().map(moment -> moment.at()),
                handling.told().map(NoticeDto.ProofDto::of),
                handling.objections().stream()
                        .map(said -> StepDto.ObjectionDto.of(said, sight))
                        .toList(),
                handling.complaints().stream()
                        .map(said -> StepDto.ObjectionDto.of(said, sight))
                        .toList(),
                Comparison.of(view.known(), handling.found()).stream()
                        .map(comparison -> ComparisonDto.of(comparison, sight))
                        .toList(),
                handling.waiting(),
                view.absence(),
                sight.masked());
    }
}

package org.yimen.rest.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.yimen.casework.app.Inquiry.CaseView;
import org.yimen.casework.app.Inquiry.HandlingView;
import org.yimen.casework.clock.Clock;
import org.yimen.casework.domain.Decision;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.StepStatus;
import org.yimen.spi.procedure.StepSpec;

/**
 * What the applicant sees.
 *
 * @param receiptNumber 受理编号
 * @param applicant masked name
 * @param state in Chinese
 * @param desk name of the window
 * @param phone for questions
 * @param complaintPhone 监督投诉电话
 * @param items how each item stands
 */
record ProgressDto(
        String receiptNumber,
        String applicant,
        String state,
        String desk,
        String phone,
        String complaintPhone,
        List<ItemDto> items) {
    /**
     * How one item stands.
     *
     * @param name in Chinese
     * @param departmentName in Chinese
     * @param state in Chinese
     * @param dueOn earliest day by which something is due
     * @param steps what was and is being done
     * @param conclusion what was decided
     * @param reasons of a refusal, in Chinese
     * @param remedy where and until when it can be challenged
     */
    record ItemDto(
            String name,
            String departmentName,
            String state,
            Optional<LocalDate> dueOn,
            List<StepDto> steps,
            Optional<Decision.Conclusion> conclusion,
            List<String> reasons,
            Optional<String> remedy) {
        static ItemDto of(HandlingView view) {
            Handling handling = view.handling();
            Optional<Decision> decided = handling.decision()
                    .filter(decision -> decision.decidedAt().isPresent())
                    .filter(decision -> handling.told().isPresent());
            return new ItemDto(
                    view.release().release().name(),
                    view.release().release().departmentName(),
                    state(handling),
                    handling.clocks().stream()
                            .filter(Clock::isOpen)
                            .flatMap(clock -> clock.dueDate(view.watch().calendar()).stream())
                            .min(LocalDate::compareTo),
                    steps(view),
                    decided.map(Decision::conclusion),
                    decided.filter(decision -> !decision.isGrant())
                            .map(Decision::reasons)
                            .orElse(List.of()),
                    decided.map(Decision::remedy));
        }

        /** What was decided is told in writing, with its reasons and remedy, before it is shown here. */
        private static String state(Handling handling) {
            boolean untold = handling.isDecided() && handling.told().isEmpty();
            return untold ? Messages.of("progress.decided") : handling.state().title();
        }

        private static List<StepDto> steps(HandlingView view) {
            return view.handling().steps().stream()
                    .filter(step -> step.status() != StepStatus.SKIPPED)
                    .flatMap(step -> view
                            .release()
                            .release()
                            .track(view.handling().track())
                            .flatMap(track -> track.step(step.code()))
                            .map(StepSpec::title)
                            .map(title -> new StepDto(title, step.status().title()))
                            .stream())
                    .toList();
        }
    }

    /**
     * One step.
     *
     * @param title in Chinese
     * @param status in Chinese
     */
    record StepDto(String title, String status) {}

    static ProgressDto of(CaseView view) {
        return new ProgressDto(
                view.file().receiptNumber().orElse(""),
                Masks.name(view.file().answers().text("/facts/person/name").orElse("")),
                view.file().state().title(),
                view.file().intake().desk().name(),
                view.file().intake().desk().phone(),
                view.file().intake().desk().complaintPhone(),
                view.handlings().stream().map(ItemDto::of).toList());
    }
}

package org.yimen.rest.internal;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.CatalogueEntry;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.procedure.DayKind;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.Owner;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/**
 * The service guide of an item.
 *
 * @param code {@code department/item}
 * @param version of the release
 * @param name in Chinese
 * @param departmentName in Chinese
 * @param conditions 受理条件
 * @param process 办理流程
 * @param standard 救助标准
 * @param whereAndWhen 办理地点和时间
 * @param contact 咨询和监督电话
 * @param remedies 救济途径
 * @param fee 收费
 * @param questions 常见问题
 * @param basis citations
 * @param tracks ways of handling with their limits
 */
record GuideDto(
        ItemCode code,
        String version,
        String name,
        String departmentName,
        List<String> conditions,
        List<String> process,
        String standard,
        String whereAndWhen,
        String contact,
        String remedies,
        String fee,
        List<String> questions,
        List<String> basis,
        List<TrackDto> tracks) {
    /**
     * A way of handling.
     *
     * @param code never {@code null}
     * @param title in Chinese
     * @param limit of the whole
     * @param steps in order
     */
    record TrackDto(String code, String title, Optional<LimitDto> limit, List<GuideStepDto> steps) {
        static TrackDto of(Track track) {
            return new TrackDto(
                    track.code(),
                    track.title(),
                    track.limit().map(LimitDto::of),
                    track.steps().stream().map(GuideStepDto::of).toList());
        }
    }

    /**
     * A step of it.
     *
     * @param title in Chinese
     * @param owner who does it
     * @param limit by when
     * @param basis citation
     */
    record GuideStepDto(String title, Owner owner, Optional<LimitDto> limit, String basis) {
        static GuideStepDto of(StepSpec step) {
            return new GuideStepDto(
                    step.title(),
                    step.owner(),
                    step.limit().map(LimitDto::of),
                    step.basis().citation());
        }
    }

    /**
     * How long something may take.
     *
     * @param amount number of days
     * @param kind which days count
     * @param extended after an extension
     * @param basis citation
     */
    record LimitDto(int amount, DayKind kind, Optional<Integer> extended, String basis) {
        static LimitDto of(Limit limit) {
            return new LimitDto(
                    limit.amount(),
                    limit.kind(),
                    limit.extended(),
                    limit.basis().citation());
        }
    }

    static GuideDto of(CatalogueEntry entry) {
        ServiceGuide guide = entry.guide();
        return new GuideDto(
                entry.release().code(),
                entry.release().version().toString(),
                entry.release().name(),
                entry.release().departmentName(),
                guide.conditions(),
                guide.process(),
                guide.standard(),
                guide.whereAndWhen(),
                guide.contact(),
                guide.remedies(),
                guide.fee(),
                guide.questions(),
                entry.release().basis().stream().map(LegalBasis::citation).toList(),
                entry.release().tracks().stream().map(TrackDto::of).toList());
    }
}

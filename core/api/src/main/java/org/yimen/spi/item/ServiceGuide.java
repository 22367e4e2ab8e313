package org.yimen.spi.item;

import java.util.List;
import java.util.Objects;

/**
 * The service guide (服务指南) as applicants get it, in Chinese. The first three parts are required by
 * 国务院关于在线政务服务的若干规定 art. 6; materials and limits are printed from the release itself, not repeated here.
 *
 * @param conditions 受理条件; never {@code null}
 * @param process 办理流程; never {@code null}
 * @param standard 救助标准; never {@code null}
 * @param whereAndWhen 办理地点和时间; never {@code null}
 * @param contact 咨询和监督电话; the city's own number is filled in where it is set; never {@code null}
 * @param remedies 救济途径; never {@code null}
 * @param fee 收费, usually 不收费; never {@code null}
 * @param questions 常见问题, each with its answer on the same line; never {@code null}
 */
public record ServiceGuide(
        List<String> conditions,
        List<String> process,
        String standard,
        String whereAndWhen,
        String contact,
        String remedies,
        String fee,
        List<String> questions) {
    public ServiceGuide {
        conditions = List.copyOf(conditions);
        process = List.copyOf(process);
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(whereAndWhen, "whereAndWhen");
        Objects.requireNonNull(contact, "contact");
        Objects.requireNonNull(remedies, "remedies");
        Objects.requireNonNull(fee, "fee");
        questions = questions == null ? List.of() : List.copyOf(questions);
        if (conditions.isEmpty() || process.isEmpty()) {
            throw new IllegalArgumentException("a guide tells the conditions and the process");
        }
    }
}

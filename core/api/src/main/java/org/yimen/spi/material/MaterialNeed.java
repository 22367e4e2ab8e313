package org.yimen.spi.material;

import java.util.Objects;
import java.util.regex.Pattern;
import org.yimen.spi.data.LegalBasis;

/**
 * A paper that an item needs for the given answers. The same {@code type} and {@code subject} asked by several items is
 * one paper, uploaded once.
 *
 * @param type code of a shared document type ({@link MaterialTypes}) or a type of the department's own with its code
 *     before a dot; never {@code null}
 * @param subject whose paper: {@code applicant}, {@code household}, or {@code member:N} for the member at index N of
 *     the fact {@code household-members}; never {@code null}
 * @param title in Chinese; never {@code null}
 * @param copy never {@code null}
 * @param count number of copies, 1 or more
 * @param obtainedBy never {@code null}
 * @param neededBy never {@code null}
 * @param why in Chinese, for the applicant; never {@code null}
 * @param basis never {@code null}
 */
public record MaterialNeed(
        String type,
        String subject,
        String title,
        Copy copy,
        int count,
        ObtainedBy obtainedBy,
        NeededBy neededBy,
        String why,
        LegalBasis basis) {
    private static final Pattern SUBJECT = Pattern.compile("applicant|household|member:\\d{1,3}");

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)?");

    public MaterialNeed {
        if (type == null || !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a material type: " + type);
        }
        if (subject == null || !SUBJECT.matcher(subject).matches()) {
            throw new IllegalArgumentException("not a material's subject: " + subject);
        }
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(copy, "copy");
        Objects.requireNonNull(obtainedBy, "obtainedBy");
        Objects.requireNonNull(neededBy, "neededBy");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(basis, "basis");
        if (count < 1) {
            throw new IllegalArgumentException("at least one copy of " + type);
        }
    }

    /** One paper of the applicant's or household's before acceptance, looked at and copied. */
    public static MaterialNeed fromApplicant(String type, String subject, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, subject, title, Copy.ORIGINAL_SEEN, 1, ObtainedBy.APPLICANT, NeededBy.ACCEPTANCE, why, basis);
    }

    /** A paper that the department looks up itself. */
    public static MaterialNeed shared(String type, String subject, String title, String why, LegalBasis basis) {
        return new MaterialNeed(
                type, subject, title, Copy.COPY, 1, ObtainedBy.SHARED_DATA, NeededBy.DECISION, why, basis);
    }

    /** Type and subject: what makes two needs the same paper. */
    public String identity() {
        return type + "#" + subject;
    }
}

package org.yimen.spi.item;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.yimen.spi.data.Finding;
import org.yimen.spi.material.MaterialNeed;

/**
 * One item of relief (救助事项) that a department offers: register an implementation as an OSGi service under this type.
 *
 * <p><b>Pure.</b> The same input gives the same answer, for ever. No I/O, database, clock, randomness or static state;
 * no knowledge of other plug-ins. This is what makes an item safe to drop in, to run twice and to pin.
 *
 * <p><b>When and how it is called.</b> Only by the platform, through a guard: any method, on any thread, several at once,
 * from the moment the service is registered. Each call is given one second; an answer that comes later, is {@code null},
 * breaks the rules below, or is an exception counts as a fault: this item's entry alone is left out, with the reason in
 * the operator's list. A household counts once: when one question fails for several in a row, the item is quarantined. It
 * is tried again after a pause that grows with each further fault, and healed by a good answer to that question; a new
 * bundle, or the operator, ends a quarantine at once.
 *
 * <p><b>What the input may cause</b> is no fault. Of a list the first 200 elements are taken, of a text the first 1 000
 * characters, of a benefit's explanation the first 10 000; the rest is left out, and so is a benefit above 10 000 000
 * yuan. Anticipated trouble with the input is never an exception: incomplete facts are normal while a draft is typed.
 *
 * <p><b>Fixed answers</b> ({@link #release}, {@link #form}, {@link #guide}) are asked once when the service appears and
 * stored with the release. A second item of the same code and version with another content is refused and told to the
 * operator; the same code in different versions lives side by side.
 *
 * <p>Later methods come as {@code default} methods with {@code @since}.
 */
@ConsumerType
public interface RescueItem {
    /** Who the item is and how it is handled; never {@code null}, always equal. */
    ItemRelease release();

    /** What must be known; never {@code null}, always equal. */
    ItemForm form();

    /** How it is explained; never {@code null}, always equal. */
    ServiceGuide guide();

    /**
     * The way this household's application is handled.
     *
     * @param application asked at acceptance, when the form is complete; never {@code null}
     * @return code of one of the release's tracks for an application; never {@code null}
     */
    default String track(Application application) {
        return release().tracks().get(0).code();
    }

    /**
     * For whom the item is applied for: they are conferred its statuses and counted by its counters. An item that one
     * member of the household gets (残疾人证 for a child, 低保 as 单人户, 金秋助学 for each student) names the member.
     *
     * @param application asked at registration; never {@code null}
     * @return subjects, each {@code household}, {@code applicant} or {@code member:N}; never {@code null} or empty; the
     *     household if that is the claimant, else the applicant, unless overridden
     * @since 0.1.0
     */
    default List<String> beneficiaries(Application application) {
        return List.of(release().claimant() == Claimant.HOUSEHOLD ? "household" : "applicant");
    }

    /**
     * The cause a grant would count under, for counters of the same cause and for telling overlaps ({@link Counter},
     * {@link PriorBenefit#cause}).
     *
     * @param application asked at registration; never {@code null}
     * @return a stable code of the item's own, at most 40 characters; empty if the item knows no causes; never {@code
     *     null}
     * @since 0.1.0
     */
    default Optional<String> cause(Application application) {
        return Optional.empty();
    }

    /**
     * Papers for these answers. Asked while the form is typed and at registration; what is answered then is stored with
     * the case and not asked again until the applicant changes an answer.
     *
     * @return never {@code null}; no two of one {@link MaterialNeed#identity()}
     */
    List<MaterialNeed> materials(Application application);

    /**
     * All that is wrong, at once, beyond what the schemas already say. Pointers to shared facts begin with {@code
     * /facts/NAME}, those to the item's own questions with the question's name ({@code /applyAs}); the platform puts the
     * item's place before the latter.
     *
     * @return never {@code null}; empty if nothing is wrong
     */
    List<Finding> validate(Application application);

    /** Whether the household may qualify: advice, never a decision; never {@code null}. */
    Assessment assess(Application application);

    /**
     * What a grant would bring on the application's day by the parameters of that day.
     *
     * @return never {@code null}; empty if nothing can be computed from what is known
     */
    Optional<Benefit> benefit(Application application);
}

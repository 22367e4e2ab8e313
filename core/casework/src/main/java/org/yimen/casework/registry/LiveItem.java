package org.yimen.casework.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.yimen.casework.ReleaseState;
import org.yimen.casework.form.FormPointers;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.material.MaterialNeed;

/**
 * One installed item. What it says of itself was asked when it appeared; every other question goes through the guard,
 * one call each. May be kept while a request lasts: after its bundle is gone it may still answer, or fault as {@link
 * Fault.Kind#GONE}.
 */
public final class LiveItem {
    private final RescueItem item;
    private final ItemRelease release;
    private final ItemForm form;
    private final ServiceGuide guide;
    private final Subject subject;
    private final ItemGuard guard;
    private final AnswerChecks checks;

    LiveItem(
            RescueItem item,
            ItemRelease release,
            ItemForm form,
            ServiceGuide guide,
            Subject subject,
            ItemGuard guard,
            FormPointers pointers) {
        this.item = item;
        this.release = release;
        this.form = form;
        this.guide = guide;
        this.subject = subject;
        this.guard = guard;
        this.checks = new AnswerChecks(release, pointers, subject::note);
    }

    public ItemRelease release() {
        return release;
    }

    public ItemForm form() {
        return form;
    }

    public ServiceGuide guide() {
        return guide;
    }

    /** Symbolic name and version of the bundle it came with. */
    public String bundle() {
        return subject.bundle().toString();
    }

    /** SHA-256 of that bundle's contents, hexadecimal; empty if it could not be read. */
    public String digest() {
        return subject.bundle().digest();
    }

    /** {@link ReleaseState#INSTALLED} or {@link ReleaseState#QUARANTINED}. */
    public ReleaseState state() {
        return subject.health().isQuarantined() ? ReleaseState.QUARANTINED : ReleaseState.INSTALLED;
    }

    /** Code of one of the release's tracks for an application. */
    public Answer<String> track(Application application) {
        return ask(Call.TRACK, application, item::track, checks::track);
    }

    /** Subjects, at least one, none twice. */
    public Answer<List<String>> beneficiaries(Application application) {
        return ask(Call.BENEFICIARIES, application, item::beneficiaries, checks::beneficiaries);
    }

    /** Code of the cause a grant would count under. */
    public Answer<Optional<String>> cause(Application application) {
        return ask(Call.CAUSE, application, item::cause, checks::cause);
    }

    /** Papers, none twice, each of a shared type or the department's own. */
    public Answer<List<MaterialNeed>> materials(Application application) {
        return ask(Call.MATERIALS, application, item::materials, checks::materials);
    }

    /** Findings with pointers as the item gives them: those to its own questions are not yet below its place. */
    public Answer<List<Finding>> validate(Application application) {
        return ask(Call.VALIDATE, application, item::validate, checks::findings);
    }

    public Answer<Assessment> assess(Application application) {
        return ask(Call.ASSESS, application, item::assess, checks::assessment);
    }

    public Answer<Optional<Benefit>> benefit(Application application) {
        return ask(Call.BENEFIT, application, item::benefit, checks::benefit);
    }

    Subject subject() {
        return subject;
    }

    boolean isInOrder() {
        return state() == ReleaseState.INSTALLED;
    }

    /** Whether it says of itself the same as another, from whichever bundle. */
    boolean saysTheSameAs(LiveItem other) {
        return release.equals(other.release) && form.equals(other.form) && guide.equals(other.guide);
    }

    /** The parts in which it says something else than what cases are pinned to; empty if it says the same. */
    List<String> differencesFrom(StoredRelease kept) {
        List<String> parts = new ArrayList<>();
        if (!release.equals(kept.release())) {
            parts.add("release");
        }
        if (!form.equals(kept.form())) {
            parts.add("form");
        }
        if (!guide.equals(kept.guide())) {
            parts.add("guide");
        }
        return parts;
    }

    private <T> Answer<T> ask(
            Call call, Application application, Function<Application, T> question, UnaryOperator<T> check) {
        return guard.call(subject, Asked.about(call, form, application), () -> question.apply(application), check);
    }
}

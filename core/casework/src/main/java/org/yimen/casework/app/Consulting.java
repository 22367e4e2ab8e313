package org.yimen.casework.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Page;
import org.yimen.spi.item.ItemCode;

/** People who ask and do not apply: one click, with guides and a follow-up day. */
@Component(service = Consulting.class)
public final class Consulting {
    private final Work work;

    @Activate
    public Consulting(@Reference Work work) {
        this.work = work;
    }

    /**
     * What is put on record.
     *
     * @param deskId never {@code null}
     * @param askedBy name or how to reach the person, as far as told; never {@code null}
     * @param question never {@code null}
     * @param items whose guides were handed out; never {@code null}
     * @param followUpOn never {@code null}
     */
    public record Question(
            String deskId,
            Optional<String> askedBy,
            String question,
            List<ItemCode> items,
            Optional<LocalDate> followUpOn) {}

    public Outcome<Consultation> record(Actor actor, Question question) {
        if (question.question().isBlank()) {
            return Outcome.refused(Refusal.invalid("/question", "question-missing", "请填写咨询内容。"));
        }
        return work.write(
                stores -> Outcome.ofOptional(stores.directory().desk(question.deskId()), Refusal.notFound("该受理窗口"))
                        .unless(desk -> Access.check(actor, Permission.CONSULT, Place.in(desk.regionCode())))
                        .map(desk -> {
                            Consultation consultation = new Consultation(
                                    UUID.randomUUID().toString(),
                                    desk,
                                    work.moment(actor),
                                    question.askedBy(),
                                    question.question(),
                                    question.items(),
                                    question.followUpOn(),
                                    Optional.empty(),
                                    Optional.empty());
                            stores.consultations().save(consultation);
                            return consultation;
                        }));
    }

    /** Marks a consultation as followed up, with the case it led to if it led to one. */
    public Outcome<Consultation> followUp(Actor actor, String id, Optional<CaseId> caseId) {
        return work.write(stores -> Outcome.ofOptional(stores.consultations().find(id), Refusal.notFound("该咨询登记"))
                .unless(known -> Access.check(
                        actor, Permission.CONSULT, Place.in(known.desk().regionCode())))
                .map(known -> {
                    Consultation done = new Consultation(
                            known.id(),
                            known.desk(),
                            known.moment(),
                            known.askedBy(),
                            known.question(),
                            known.items(),
                            known.followUpOn(),
                            Optional.of(work.moment(actor).at()),
                            caseId);
                    stores.consultations().save(done);
                    return done;
                }));
    }

    /** Consultations at the windows of the actor's regions, newest first. */
    public Outcome<Page<Consultation>> list(Actor actor, Optional<String> cursor, int limit) {
        Set<String> regions = actor.grantsOf(Permission.CONSULT.roles()).stream()
                .map(grant -> grant.region().prefix())
                .collect(Collectors.toSet());
        return Access.checkAnywhere(actor, Permission.CONSULT)
                .<Outcome<Page<Consultation>>>map(Outcome::refused)
                .orElseGet(() ->
                        Outcome.done(work.read(stores -> stores.consultations().list(regions, cursor, limit))));
    }
}

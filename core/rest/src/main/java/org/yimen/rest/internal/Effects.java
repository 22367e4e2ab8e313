package org.yimen.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.IdempotencyStore.Answer;
import org.yimen.casework.port.IdempotencyStore.Key;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.casework.port.Transactions;

/**
 * Turns outcomes into answers. A POST with an {@code Idempotency-Key} takes the key, has its effect and keeps its answer in
 * one transaction: a duplicate waits for it and gets the same answer. Safe for use by several threads.
 */
@Component(service = Effects.class)
public final class Effects {
    private static final int LONGEST_ROUTE = 300;
    private static final Refusal TAKEN = Refusal.of(Refusal.Kind.STALE, "key-taken", "");

    private final Transactions transactions;
    private final Time time;

    @Activate
    public Effects(@Reference Transactions transactions, @Reference Time time) {
        this.transactions = transactions;
        this.time = time;
    }

    /** Has the effect, at most once for an idempotency key, and answers. */
    <T> Response post(HttpServletRequest request, Supplier<Outcome<T>> effect, Function<T, Reply> reply) {
        String sent = request.getHeader("Idempotency-Key");
        if (sent == null) {
            return change(request, effect, reply);
        }
        if (!sent.matches("[\\x21-\\x7e]{1,200}")) {
            throw new ProblemException(Problem.of(400, "idempotency-key", Messages.of("idempotency.key")));
        }
        String account = Calls.actor(request).accountId();
        Key key = new Key(account, route(request), sent);
        String digest = Calls.digest(request);
        return guarded(request, () -> {
            Outcome<Reply> outcome = transactions.write(stores -> once(stores, key, digest, effect, reply));
            boolean taken = outcome.reason().filter(TAKEN::equals).isPresent();
            return taken ? replay(key, digest) : outcome.fold(Effects::send, refusal -> refused(request, refusal));
        });
    }

    /** Has the effect and answers: a change that its method already makes the same when repeated. */
    <T> Response change(HttpServletRequest request, Supplier<Outcome<T>> effect, Function<T, Reply> reply) {
        return guarded(request, () -> answer(request, effect.get(), reply));
    }

    /** Answers what was read. */
    <T> Response answer(HttpServletRequest request, Outcome<T> outcome, Function<T, Reply> reply) {
        return outcome.fold(value -> send(reply.apply(value)), refusal -> refused(request, refusal));
    }

    private Outcome<Reply> once(
            Stores stores, Key key, String digest, Supplier<? extends Outcome<?>> effect, Function<?, Reply> reply) {
        if (!stores.idempotency().take(key, digest, time.now())) {
            return Outcome.refused(TAKEN);
        }
        return effect.get().map(value -> apply(reply, value)).peek(answer -> stores.idempotency()
                .answer(key, kept(answer, digest)));
    }

    @SuppressWarnings("unchecked")
    private static <T> Reply apply(Function<T, Reply> reply, Object value) {
        return reply.apply((T) value);
    }

    /** An address may be longer than what can be kept of it: its digest stands for it then. */
    private static String route(HttpServletRequest request) {
        String address = request.getRequestURI();
        return request.getMethod()
                + " "
                + (address.length() <= LONGEST_ROUTE
                        ? address
                        : Digests.sha256(address.getBytes(StandardCharsets.UTF_8)));
    }

    private Response replay(Key key, String digest) {
        Optional<Answer> kept = transactions.read(stores -> stores.idempotency().find(key));
        if (kept.isEmpty()) {
            return Problem.of(409, "idempotency-in-progress", Messages.of("stale"))
                    .response();
        }
        return kept.get().requestDigest().equals(digest)
                ? again(kept.get())
                : Problem.of(422, "idempotency-key-reused", Messages.of("idempotency.other-body"))
                        .response();
    }

    private static Response guarded(HttpServletRequest request, Supplier<Response> work) {
        try {
            return work.get();
        } catch (StaleVersionException changedMeanwhile) {
            return refused(request, Refusal.stale());
        }
    }

    private static Answer kept(Reply reply, String digest) {
        return new Answer(digest, reply.status(), reply.headers(), reply.kept() == null ? "" : Json.text(reply.kept()));
    }

    private static Response send(Reply reply) {
        Response.ResponseBuilder response = Response.status(reply.status());
        reply.headers().forEach(response::header);
        return withBody(response, reply.body() == null ? "" : Json.text(reply.body()));
    }

    private static Response again(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status());
        answer.headers().forEach(response::header);
        return withBody(response.header("Idempotency-Replayed", "true"), answer.body());
    }

    private static Response withBody(Response.ResponseBuilder response, String body) {
        return body.isEmpty()
                ? response.build()
                : response.type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(body.getBytes(StandardCharsets.UTF_8))
                        .build();
    }

    static Response refused(HttpServletRequest request, Refusal refusal) {
        return Problem.of(refusal, Calls.isConditional(request)).response();
    }
}

package org.yimen.casework.domain;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The result of something that may be refused: done with a value, or refused with a reason.
 *
 * @param <T> what is returned when it is done
 */
public sealed interface Outcome<T> {
    /** It was done. */
    record Done<T>(T value) implements Outcome<T> {
        public Done {
            Objects.requireNonNull(value, "value");
        }
    }

    /** It was not done, and nothing was changed. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {
        public Refused {
            Objects.requireNonNull(refusal, "refusal");
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** Done with the value if there is one, else refused. */
    static <T> Outcome<T> ofOptional(Optional<T> value, Refusal otherwise) {
        return value.<Outcome<T>>map(Outcome::done).orElseGet(() -> refused(otherwise));
    }

    default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.value());
        }
        return refused(((Refused<T>) this).refusal());
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return then(value -> done(change.apply(value)));
    }

    /** The same outcome, after a look at the value. */
    default Outcome<T> peek(Consumer<? super T> look) {
        return map(value -> {
            look.accept(value);
            return value;
        });
    }

    /** The same value, unless the check answers a refusal. */
    default Outcome<T> unless(Function<? super T, Optional<Refusal>> check) {
        return then(
                value -> check.apply(value).<Outcome<T>>map(Outcome::refused).orElseGet(() -> done(value)));
    }

    default boolean isDone() {
        return this instanceof Done<T>;
    }

    default Optional<Refusal> reason() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }

    default <R> R fold(Function<? super T, ? extends R> done, Function<Refusal, ? extends R> refused) {
        return this instanceof Done<T> value ? done.apply(value.value()) : refused.apply(((Refused<T>) this).refusal());
    }
}

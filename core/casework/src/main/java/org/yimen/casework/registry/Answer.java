package org.yimen.casework.registry;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What came of asking a plug-in: its checked answer, or the fault that stands in its place.
 *
 * @param <T> the answer's type
 */
public sealed interface Answer<T> {
    /** The plug-in answered, and the answer keeps the contract. */
    record Answered<T>(T answer) implements Answer<T> {
        public Answered {
            Objects.requireNonNull(answer, "answer");
        }
    }

    /** The plug-in did not answer, or not as the contract demands. */
    record Faulted<T>(Fault reason) implements Answer<T> {
        public Faulted {
            Objects.requireNonNull(reason, "reason");
        }
    }

    default boolean isAnswered() {
        return this instanceof Answered;
    }

    /** The answer, if there is one; never {@code null}. */
    default Optional<T> value() {
        return this instanceof Answered<T> answered ? Optional.of(answered.answer()) : Optional.empty();
    }

    /** The fault, if there is no answer; never {@code null}. */
    default Optional<Fault> fault() {
        return this instanceof Faulted<T> faulted ? Optional.of(faulted.reason()) : Optional.empty();
    }

    /** The answer, or {@code other} if there is none. */
    default T orElse(T other) {
        return value().orElse(other);
    }

    /** The same with the answer changed; a fault stays. */
    default <R> Answer<R> map(Function<? super T, ? extends R> change) {
        return this instanceof Answered<T> answered
                ? new Answered<>(change.apply(answered.answer()))
                : new Faulted<>(((Faulted<T>) this).reason());
    }
}

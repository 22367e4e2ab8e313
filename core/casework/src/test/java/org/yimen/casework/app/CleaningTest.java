package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.yimen.casework.port.AttemptStore;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.SessionStore;
import org.yimen.casework.port.Stores;

class CleaningTest {
    private final Map<String, Object> forgotten = new TreeMap<>();

    @Test
    void sessionsAreForgottenWhenTheyRunOutAnswersAfterADayAndWrongSignInsAfterAMonth() {
        Cleaning.clean(stores(), OffsetDateTime.parse("2028-03-01T00:30:00+08:00"));

        assertThat(forgotten)
                .isEqualTo(Map.of(
                        "removeExpired SessionStore", OffsetDateTime.parse("2028-03-01T00:30:00+08:00"),
                        "removeOlderThan IdempotencyStore", OffsetDateTime.parse("2028-02-29T00:30:00+08:00"),
                        "removeOlderThan AttemptStore", OffsetDateTime.parse("2028-01-31T00:30:00+08:00")));
    }

    private Stores stores() {
        Map<String, Object> stores = Map.of(
                "sessions", noting(SessionStore.class),
                "idempotency", noting(IdempotencyStore.class),
                "attempts", noting(AttemptStore.class));
        return only(Stores.class, call -> stores.get(call.method()));
    }

    private <T> T noting(Class<T> type) {
        return only(type, call -> {
            forgotten.put(call.method() + " " + type.getSimpleName(), call.arguments()[0]);
            return 1;
        });
    }

    private record Call(String method, Object... arguments) {}

    private static <T> T only(Class<T> type, Function<Call, Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answer.apply(new Call(method.getName(), arguments))));
    }
}

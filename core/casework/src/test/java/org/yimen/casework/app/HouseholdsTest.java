package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;

class HouseholdsTest {
    private static final LocalDate ON = LocalDate.of(2026, 7, 6);
    private static final String EARLIER = "360999195002280121";
    private static final String MIDDLE = "360999198110010136";
    private static final String LATER = "360999200802290126";

    private final List<String> stored = new ArrayList<>();

    /** Else each would hold the row that the other one waits for. */
    @Test
    void two_windows_that_register_the_same_family_at_once_store_its_persons_in_one_order() {
        Household mothers = store(MIDDLE, List.of(member("丈夫", LATER), baby(), member("婆婆", EARLIER)));
        List<String> first = List.copyOf(stored);
        stored.clear();
        store(LATER, List.of(member("婆婆", EARLIER), member("妻子", MIDDLE), baby()));

        assertThat(first).containsExactly(EARLIER, MIDDLE, LATER, "");
        assertThat(stored).isEqualTo(first);
        assertThat(mothers.members())
                .extracting(Household.Member::subject)
                .containsExactly("applicant", "member:0", "member:1", "member:2");
    }

    private Household store(String applicant, List<Map<String, Object>> members) {
        Facts facts = Facts.none()
                .plus(value(CommonFacts.PERSON, Map.of("name", "申请人", "idType", "ID", "idNumber", applicant)))
                .plus(value(CommonFacts.HOUSEHOLD_MEMBERS, Map.of("members", members)));
        return Households.stored(stores(), facts, new Household(Optional.of(ON), List.of()), ON);
    }

    private static Map<String, Object> member(String name, String number) {
        return Map.of("name", name, "idType", "ID", "idNumber", number, "relation", "OTHER");
    }

    private static Map<String, Object> baby() {
        return Map.of("name", "未取名", "idType", "NONE_YET", "birthDate", "2026-07-01", "relation", "CHILD");
    }

    private static FactValue value(String fact, Map<String, Object> value) {
        return new FactValue(
                new FactKey(fact, 1),
                Document.of(value),
                ON,
                Provenance.DECLARED,
                "申请人",
                OffsetDateTime.parse("2026-07-06T09:00:00+08:00"),
                Optional.empty(),
                Optional.empty());
    }

    private Stores stores() {
        PersonStore persons = answering(PersonStore.class, (name, argument) -> {
            if (name.equals("add")) {
                stored.add(((Person) argument).idNumber().orElse(""));
            }
            return name.startsWith("find") ? Map.of() : null;
        });
        return answering(Stores.class, (name, argument) -> persons);
    }

    private static <T> T answering(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private interface Answers {
        Object to(String method, Object argument);
    }
}

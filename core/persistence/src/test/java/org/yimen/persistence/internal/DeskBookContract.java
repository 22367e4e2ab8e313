package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.IdempotencyStore.Answer;
import org.yimen.casework.port.IdempotencyStore.Key;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.UnknownCursorException;
import org.yimen.spi.data.Document;

/** What is noted beside cases: consultations, the audit, and answers kept for a repeat. */
abstract class DeskBookContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");
    private static final Moment MOMENT = new Moment(Cases.NOW, Cases.CLERK);

    @Test
    void consultations_come_newest_first_page_by_page_and_can_be_followed_up() {
        String region = Regions.fresh();
        List<String> asked = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            asked.add(0, save(consultation(id(), region, Optional.empty())).id());
        }
        Consultation followed = save(consultation(asked.get(3), region, Optional.of(Cases.NOW)));

        List<String> seen = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Optional<String> from = cursor;
            Page<Consultation> page =
                    read(stores -> stores.consultations().list(Set.of(region.substring(0, 9)), from, 3));
            page.lines().forEach(line -> seen.add(line.id()));
            cursor = page.next();
        } while (cursor.isPresent());

        assertThat(seen).containsExactlyElementsOf(asked);
        assertThat(this.<Optional<Consultation>>read(
                        stores -> stores.consultations().find(asked.get(3))))
                .contains(followed);
        assertThatThrownBy(() -> read(stores -> stores.consultations().list(Set.of(region), Optional.of("?"), 3)))
                .isInstanceOf(UnknownCursorException.class);
    }

    @Test
    void the_audit_comes_newest_first_page_by_page() {
        String type = "login-" + Regions.serial();
        for (int i = 0; i < 5; i++) {
            AuditStore.Entry entry = new AuditStore.Entry(type, MOMENT, Document.of(Map.of("n", i)));
            write(stores -> {
                stores.audit().append(entry);
                return entry;
            });
        }
        Page<AuditStore.Entry> first = read(stores -> stores.audit().list(Optional.empty(), 3));
        Page<AuditStore.Entry> second = read(stores -> stores.audit().list(first.next(), 2));

        assertThat(first.lines())
                .extracting(entry -> entry.details().amount("/n").intValue())
                .containsExactly(4, 3, 2);
        assertThat(second.lines())
                .extracting(entry -> entry.details().amount("/n").intValue())
                .containsExactly(1, 0);
    }

    @Test
    void an_answer_is_kept_under_its_key_until_it_is_old() {
        Key key = new Key(id(), "POST /api/v1/cases", "k1");
        Answer answer = new Answer("ab", 201, Map.of("ETag", "\"1\""), "{\"name\":\"𠮷\"}");
        boolean taken = write(stores -> {
            boolean first = stores.idempotency().take(key, "ab", Cases.NOW.minusYears(30));
            stores.idempotency().answer(key, answer);
            return first;
        });

        assertThat(taken).isTrue();
        assertThat(this.<Boolean>write(stores -> stores.idempotency().take(key, "ab", Cases.NOW)))
                .isFalse();
        assertThat(this.<Optional<Answer>>read(stores -> stores.idempotency().find(key)))
                .contains(answer);
        Key other = new Key(key.accountId(), key.route(), "k2");
        assertThat(this.<Boolean>write(stores -> stores.idempotency().take(other, "ab", Cases.NOW)))
                .isTrue();
        assertThat(this.<Optional<Answer>>read(stores -> stores.idempotency().find(other)))
                .isEmpty();
        assertThat(this.<Integer>write(stores -> stores.idempotency().removeOlderThan(Cases.NOW.minusYears(29))))
                .isEqualTo(1);
        assertThat(this.<Optional<Answer>>read(stores -> stores.idempotency().find(key)))
                .isEmpty();
    }

    private Consultation save(Consultation consultation) {
        return write(stores -> {
            stores.consultations().save(consultation);
            return consultation;
        });
    }

    private static Consultation consultation(String id, String region, Optional<OffsetDateTime> followed) {
        return new Consultation(
                id,
                Cases.desk(region),
                MOMENT,
                Optional.of("路人𠮷"),
                "怎么申请低保？",
                List.of(Cases.ALLOWANCE),
                Optional.of(DAY),
                followed,
                Optional.empty());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}

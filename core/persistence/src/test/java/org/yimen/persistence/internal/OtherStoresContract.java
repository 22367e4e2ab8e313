package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.access.Session;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.clock.NoticeStatus;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CalendarStore.Closure;
import org.yimen.casework.port.CalendarStore.Edition;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.casework.port.IdempotencyStore.Answer;
import org.yimen.casework.port.IdempotencyStore.Key;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.UnknownCursorException;
import org.yimen.spi.data.Document;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.parameter.AreaKind;

abstract class OtherStoresContract extends StoreContract {
    private static final LocalDate DAY = LocalDate.parse("2028-02-29");
    private static final Moment MOMENT = new Moment(Cases.NOW, Cases.CLERK);

    @Test
    void a_person_is_found_by_document_and_takes_newer_particulars() {
        Person person = stored(Cases.person("𠮷·买买提", Regions.serial()));
        Person moved = new Person(
                person.id(), "吉", person.idType(), person.idNumber(), Optional.empty(), Optional.of("13900000000"));
        stored(moved);
        Person newborn = stored(new Person(id(), "新生儿", "NONE", Optional.empty(), Optional.of(DAY), Optional.empty()));
        stored(new Person(id(), "无名氏", "NONE", Optional.empty(), Optional.empty(), Optional.empty()));

        assertThat(this.<Optional<Person>>read(stores -> stores.persons()
                        .findByDocument(person.idType(), person.idNumber().orElseThrow())))
                .contains(moved);
        assertThat(this.<List<Person>>read(stores -> stores.persons().findAll(Set.of(person.id(), newborn.id(), id()))))
                .containsExactlyInAnyOrder(moved, newborn);
        assertThat(this.<List<Person>>read(stores -> stores.persons().findAll(Set.of())))
                .isEmpty();
        assertThat(this.<Optional<Person>>read(stores -> stores.persons().findByDocument("NONE", "")))
                .isEmpty();
    }

    @Test
    void one_document_names_one_person() {
        Person person = stored(Cases.person("张三", Regions.serial()));
        Person other = new Person(id(), "李四", person.idType(), person.idNumber(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> stored(other))
                .isInstanceOf(StaleVersionException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .contains("23505")
                        .doesNotContain(person.idNumber().orElseThrow()));
    }

    @Test
    void a_value_the_database_refuses_is_not_quoted() {
        String tooLong = "3310821988022900".repeat(10);
        Person person = new Person(id(), "张三", tooLong, Optional.empty(), Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> stored(person))
                .isInstanceOf(IllegalStateException.class)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .contains("22001")
                        .doesNotContain("331082"));
    }

    @Test
    void a_release_is_kept_as_it_was_first_pinned() {
        StoredRelease release = RichCases.release();
        StoredRelease later = new StoredRelease(
                release.release(), release.form(), release.guide(), "other 2", release.digest(), Cases.NOW.plusDays(1));
        for (StoredRelease each : List.of(release, later)) {
            StoredRelease kept = write(stores -> stores.releases().keep(each));
            assertThat(kept).isEqualTo(release);
        }

        assertThat(this.<Optional<StoredRelease>>read(
                        stores -> stores.releases().find(release.release().id())))
                .contains(release);
        assertThat(this.<List<StoredRelease>>read(stores -> stores.releases().all()))
                .filteredOn(kept -> kept.release().id().equals(release.release().id()))
                .containsExactly(release);
    }

    @Test
    void statuses_hold_from_their_first_to_their_last_day() {
        String person = id();
        HeldStatus ended = new HeldStatus(id(), person, "dibao", DAY, Optional.of(DAY.plusDays(10)), "收1");
        HeldStatus open = new HeldStatus(id(), person, "tekun", DAY.plusDays(5), Optional.empty(), "收2");
        write(stores -> {
            stores.register().add(ended);
            stores.register().add(open);
            return person;
        });

        assertThat(statuses(person, DAY.minusDays(1))).isEmpty();
        assertThat(statuses(person, DAY)).containsExactly(ended);
        assertThat(statuses(person, DAY.plusDays(10))).containsExactly(ended, open);
        assertThat(statuses(person, DAY.plusDays(11))).containsExactly(open);
        assertThat(statuses(id(), DAY)).isEmpty();
    }

    @Test
    void benefits_of_a_person_come_oldest_first_and_once() {
        String first = id();
        String second = id();
        GrantedBenefit later = benefit(List.of(first, second), DAY.plusDays(1));
        GrantedBenefit earlier = benefit(List.of(second, second), DAY);
        write(stores -> {
            stores.register().add(later);
            stores.register().add(earlier);
            return first;
        });

        assertThat(benefits(Set.of(first, second))).containsExactly(earlier, later);
        assertThat(benefits(Set.of(first))).containsExactly(later);
        assertThat(benefits(Set.of())).isEmpty();
    }

    @Test
    void values_of_parameters_come_in_the_order_they_were_set() {
        String key = "civil-affairs.p" + Regions.serial();
        List<LocalParameter> set = new ArrayList<>();
        for (String value : List.of("14160.00", "1E+4", "0")) {
            LocalParameter parameter = new LocalParameter(
                    id(),
                    key,
                    Cases.DATIAN,
                    Optional.of(AreaKind.RURAL),
                    DAY,
                    Optional.empty(),
                    new BigDecimal(value),
                    "文",
                    MOMENT);
            write(stores -> {
                stores.parameters().add(parameter);
                return parameter;
            });
            set.add(parameter);
        }
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().ofKeys(Set.of(key, "a.b"))))
                .containsExactlyElementsOf(set);
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().all()))
                .containsAll(set);
        assertThat(this.<List<LocalParameter>>read(stores -> stores.parameters().ofKeys(Set.of())))
                .isEmpty();
    }

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
    void notices_and_closures_are_kept_one_for_a_year_and_a_day() {
        CalendarNotice provisional = notice(NoticeStatus.PROVISIONAL);
        CalendarNotice official = notice(NoticeStatus.OFFICIAL);
        Closure closure = new Closure(Cases.DATIAN, DAY, "防汛停办");
        write(stores -> {
            stores.calendar().save(provisional);
            stores.calendar().save(official);
            stores.calendar().add(closure);
            stores.calendar().add(closure);
            return closure;
        });
        assertThat(this.<List<CalendarNotice>>read(stores -> stores.calendar().notices()))
                .containsExactly(official);
        assertThat(this.<List<Closure>>read(stores -> stores.calendar().closures()))
                .containsExactly(closure);
        write(stores -> {
            stores.calendar().remove(Cases.DATIAN, DAY);
            stores.calendar().remove(Cases.DATIAN, DAY);
            return closure;
        });
        assertThat(this.<List<Closure>>read(stores -> stores.calendar().closures()))
                .isEmpty();
    }

    @Test
    void the_edition_of_the_calendar_applied_last_comes_back_as_it_was() {
        Edition first = new Edition(List.of(notice(NoticeStatus.PROVISIONAL)), List.of());
        Edition second =
                new Edition(List.of(notice(NoticeStatus.OFFICIAL)), List.of(new Closure(Cases.DATIAN, DAY, "防汛停办")));
        for (Edition edition : List.of(first, second)) {
            write(stores -> {
                stores.calendar().apply(edition);
                return edition;
            });
        }
        assertThat(this.<Optional<Edition>>read(stores -> stores.calendar().applied()))
                .contains(second);
    }

    @Test
    void regions_desks_and_departments_are_found_by_their_code_and_changed() {
        RegionEntry region = new RegionEntry(Cases.DATIAN, "大田街道", AreaKind.URBAN);
        DepartmentEntry department = new DepartmentEntry("civil-affairs", "民政局", "0576");
        write(stores -> {
            stores.directory().save(new RegionEntry(Cases.DATIAN, "旧名", AreaKind.RURAL));
            stores.directory().save(region);
            stores.directory().save(department);
            stores.directory().save(Cases.desk(Cases.DATIAN));
            return region;
        });
        assertThat(this.<Optional<RegionEntry>>read(stores -> stores.directory().region(Cases.DATIAN)))
                .contains(region);
        assertThat(this.<List<RegionEntry>>read(stores -> stores.directory().regions()))
                .containsExactly(region);
        assertThat(this.<List<DepartmentEntry>>read(stores -> stores.directory().departments()))
                .containsExactly(department);
        assertThat(this.<Boolean>read(
                        stores -> stores.directory().department("x").isPresent()))
                .isFalse();
        assertThat(this.<Object>read(stores ->
                        stores.directory().desk("desk-" + Cases.DATIAN).orElseThrow()))
                .isEqualTo(Cases.desk(Cases.DATIAN));
        assertThat(this.<List<?>>read(stores -> stores.directory().desks())).hasSize(1);
    }

    @Test
    void an_account_is_found_by_login_and_a_stale_one_refused() {
        Account account = account("clerk" + Regions.serial());
        Account first = write(stores -> stores.accounts().insert(account));
        Account second = write(stores -> stores.accounts().update(first));

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        assertThat(this.<Optional<Account>>read(stores -> stores.accounts().findByLogin(account.login())))
                .contains(second);
        assertThat(this.<List<Account>>read(stores -> stores.accounts().all())).contains(second);
        assertThatThrownBy(() -> write(stores -> stores.accounts().update(first)))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> write(stores -> stores.accounts().insert(account(account.login()))))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void sessions_are_touched_ended_and_expire() {
        String account = id();
        Session session = session(account, Cases.NOW.plusHours(1));
        Session other = session(account, Cases.NOW.plusHours(2));
        Session foreign = session(id(), Cases.NOW.minusYears(40));
        write(stores -> {
            List.of(session, other, foreign).forEach(stores.sessions()::insert);
            return account;
        });
        assertThat(find(session)).contains(session);

        write(stores -> {
            stores.sessions().touch(session.tokenDigest(), Cases.NOW.plusMinutes(5));
            stores.sessions().touch(session.tokenDigest(), Cases.NOW.plusMinutes(3));
            return account;
        });
        assertThat(find(session).orElseThrow().lastSeenAt()).isEqualTo(Cases.NOW.plusMinutes(5));

        assertThat(this.<Integer>write(stores -> stores.sessions().removeExpired(Cases.NOW.minusYears(39))))
                .isEqualTo(1);
        write(stores -> {
            stores.sessions().remove(other.tokenDigest());
            return account;
        });
        assertThat(find(other)).isEmpty();
        write(stores -> {
            stores.sessions().removeAllOf(account);
            return account;
        });
        assertThat(find(session)).isEmpty();
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

    private List<HeldStatus> statuses(String person, LocalDate day) {
        return read(stores -> stores.register().statusesOf(Set.of(person), day));
    }

    private List<GrantedBenefit> benefits(Set<String> persons) {
        return read(stores -> stores.register().benefitsOf(persons));
    }

    private Optional<Session> find(Session session) {
        return read(stores -> stores.sessions().find(session.tokenDigest()));
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

    private static GrantedBenefit benefit(List<String> persons, LocalDate on) {
        return new GrantedBenefit(
                id(),
                HandlingId.fresh(),
                Cases.ALLOWANCE,
                persons,
                "火灾",
                new Benefit(
                        Benefit.Kind.CASH, new BigDecimal("500.00"), Benefit.Per.ONCE, Benefit.Starts.AT_ONCE, "一次性"),
                on,
                on,
                Optional.empty(),
                Optional.of(on.plusYears(1)));
    }

    private static CalendarNotice notice(NoticeStatus status) {
        return new CalendarNotice(
                2027,
                status,
                new TreeMap<>(Map.of(LocalDate.parse("2027-01-01"), "元旦")),
                new TreeMap<>(Map.of(LocalDate.parse("2027-01-03"), "元旦调休上班")),
                List.of("国办发明电〔2026〕1号"));
    }

    private static Account account(String login) {
        return new Account(
                id(),
                login,
                "王𠮷",
                "$argon2id$",
                List.of(new Grant(Role.LIAISON, new Region(Cases.DATIAN), "civil-affairs")),
                true,
                false,
                2,
                Optional.of(Cases.NOW),
                Cases.NOW,
                0);
    }

    private static Session session(String account, OffsetDateTime expires) {
        return new Session(id() + id(), "", account, Session.Kind.BEARER, Cases.NOW, Cases.NOW, expires);
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}

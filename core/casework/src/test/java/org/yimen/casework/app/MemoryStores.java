package org.yimen.casework.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.yimen.casework.clock.CalendarNotice;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Consultation;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.GrantedBenefit;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HeldStatus;
import org.yimen.casework.domain.LocalParameter;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Person;
import org.yimen.casework.port.AccountStore;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.CalendarStore;
import org.yimen.casework.port.CaseLine;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.CaseStore;
import org.yimen.casework.port.ConsultationStore;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.EventStore;
import org.yimen.casework.port.HandlingLine;
import org.yimen.casework.port.HandlingQuery;
import org.yimen.casework.port.HandlingStore;
import org.yimen.casework.port.IdempotencyStore;
import org.yimen.casework.port.NumberStore;
import org.yimen.casework.port.Page;
import org.yimen.casework.port.ParameterStore;
import org.yimen.casework.port.PersonStore;
import org.yimen.casework.port.RegisterStore;
import org.yimen.casework.port.ReleaseStore;
import org.yimen.casework.port.ScanStore;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.SessionStore;
import org.yimen.casework.port.StaleVersionException;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Transactions;
import org.yimen.spi.item.ReleaseId;

/** Stores in memory, with one transaction at a time that is rolled back when it is refused or throws. */
final class MemoryStores implements Transactions, Stores {
    private Map<String, Object> rows = new LinkedHashMap<>();
    private boolean inside;

    @Override
    public synchronized <T> Outcome<T> write(Function<Stores, Outcome<T>> work) {
        if (inside) {
            return work.apply(this);
        }
        Map<String, Object> before = new LinkedHashMap<>(rows);
        inside = true;
        boolean done = false;
        try {
            Outcome<T> outcome = work.apply(this);
            done = outcome.isDone();
            return outcome;
        } finally {
            inside = false;
            if (!done) {
                rows = before;
            }
        }
    }

    @Override
    public synchronized <T> T read(Function<Stores, T> work) {
        return work.apply(this);
    }

    /** Everything stored, to compare that a refusal changed nothing. */
    synchronized Map<String, Object> everything() {
        return Map.copyOf(rows);
    }

    List<CaseEvent> eventsOf(CaseId id) {
        return all("event/" + id + "/", CaseEvent.class);
    }

    private <T> Optional<T> get(String key, Class<T> type) {
        return Optional.ofNullable(rows.get(key)).map(type::cast);
    }

    private <T> List<T> all(String prefix, Class<T> type) {
        List<T> found = new ArrayList<>();
        rows.forEach((key, row) -> {
            if (key.startsWith(prefix)) {
                found.add(type.cast(row));
            }
        });
        return found;
    }

    private void append(String prefix, Object row) {
        rows.put(prefix + String.format("%06d", rows.size()), row);
    }

    @Override
    public CaseStore cases() {
        return new Cases();
    }

    @Override
    public HandlingStore handlings() {
        return new Handlings();
    }

    @Override
    public PersonStore persons() {
        return new Persons();
    }

    @Override
    public ReleaseStore releases() {
        return new Releases();
    }

    @Override
    public EventStore events() {
        return new Events();
    }

    @Override
    public RegisterStore register() {
        return new Register();
    }

    @Override
    public ParameterStore parameters() {
        return new ParameterRows();
    }

    @Override
    public ConsultationStore consultations() {
        return new Consultations();
    }

    @Override
    public ScanStore scans() {
        return new Scans();
    }

    @Override
    public NumberStore numbers() {
        return series -> {
            long next = get("number/" + series, Long.class).orElse(0L) + 1;
            rows.put("number/" + series, next);
            return next;
        };
    }

    @Override
    public CalendarStore calendar() {
        return new CalendarRows();
    }

    @Override
    public DirectoryStore directory() {
        return new DirectoryRows();
    }

    @Override
    public AccountStore accounts() {
        throw new AssertionError("no use case of casework reads accounts");
    }

    @Override
    public SessionStore sessions() {
        throw new AssertionError("no use case of casework reads sessions");
    }

    @Override
    public IdempotencyStore idempotency() {
        throw new AssertionError("no use case of casework reads idempotency keys");
    }

    @Override
    public AuditStore audit() {
        return new Audit();
    }

    private final class Cases implements CaseStore {
        @Override
        public Optional<CaseFile> find(CaseId id) {
            return get("case/" + id, CaseFile.class);
        }

        @Override
        public Optional<CaseFile> findByReceipt(String number) {
            return all("case/", CaseFile.class).stream()
                    .filter(file -> file.receiptNumber().filter(number::equals).isPresent())
                    .findFirst();
        }

        @Override
        public CaseFile insert(CaseFile file) {
            CaseFile stored = file.withVersion(1);
            rows.put("case/" + file.id(), stored);
            return stored;
        }

        @Override
        public CaseFile update(CaseFile file) {
            if (find(file.id()).orElseThrow().version() != file.version()) {
                throw new StaleVersionException("case");
            }
            CaseFile stored = file.withVersion(file.version() + 1);
            rows.put("case/" + file.id(), stored);
            return stored;
        }

        @Override
        public Page<CaseLine> list(CaseQuery query) {
            List<CaseLine> lines = all("case/", CaseFile.class).stream()
                    .filter(file -> query.regionPrefixes().stream()
                            .anyMatch(
                                    prefix -> file.intake().desk().regionCode().startsWith(prefix)))
                    .map(Cases::line)
                    .limit(query.limit())
                    .toList();
            return new Page<>(lines, Optional.empty());
        }

        @Override
        public List<CaseLine> liveCasesOf(Set<String> personIds, CaseId except) {
            return all("case/", CaseFile.class).stream()
                    .filter(file -> !file.id().equals(except) && file.state().isLive())
                    .filter(file -> file.household().members().stream()
                            .anyMatch(member -> personIds.contains(member.personId())))
                    .map(Cases::line)
                    .toList();
        }

        private static CaseLine line(CaseFile file) {
            return new CaseLine(
                    file.id(),
                    file.receiptNumber(),
                    file.state().code(),
                    file.answers().text("/facts/person/name").orElse(""),
                    file.intake().desk().regionCode(),
                    file.intake().createdAt(),
                    Optional.empty(),
                    file.version());
        }
    }

    private final class Handlings implements HandlingStore {
        @Override
        public Optional<Handling> find(HandlingId id) {
            return get("handling/" + id, Handling.class);
        }

        @Override
        public List<Handling> ofCase(CaseId id) {
            return all("handling/", Handling.class).stream()
                    .filter(handling -> handling.caseId().equals(id))
                    .toList();
        }

        @Override
        public Handling insert(Handling handling, Optional<LocalDate> dueOn) {
            Handling stored = handling.withVersion(1);
            rows.put("handling/" + handling.id(), stored);
            return stored;
        }

        @Override
        public Handling update(Handling handling, Optional<LocalDate> dueOn) {
            if (find(handling.id()).orElseThrow().version() != handling.version()) {
                throw new StaleVersionException("handling");
            }
            Handling stored = handling.withVersion(handling.version() + 1);
            rows.put("handling/" + handling.id(), stored);
            return stored;
        }

        @Override
        public Page<HandlingLine> list(HandlingQuery query) {
            return new Page<>(List.of(), Optional.empty());
        }

        @Override
        public List<HandlingId> waitingFor(ReleaseId release) {
            return all("handling/", Handling.class).stream()
                    .filter(handling -> handling.waiting().isPresent())
                    .filter(handling -> handling.pin().release().equals(release))
                    .map(Handling::id)
                    .toList();
        }

        @Override
        public List<LiveCount> liveCounts() {
            return List.of();
        }
    }

    private final class Persons implements PersonStore {
        @Override
        public Optional<Person> find(String id) {
            return get("person/" + id, Person.class);
        }

        @Override
        public List<Person> findAll(Set<String> ids) {
            return ids.stream().flatMap(id -> find(id).stream()).toList();
        }

        @Override
        public Optional<Person> findByDocument(String idType, String idNumber) {
            return all("person/", Person.class).stream()
                    .filter(person -> person.idType().equals(idType))
                    .filter(person -> person.idNumber().filter(idNumber::equals).isPresent())
                    .findFirst();
        }

        @Override
        public void save(Person person) {
            rows.put("person/" + person.id(), person);
        }
    }

    private final class Releases implements ReleaseStore {
        @Override
        public void keep(StoredRelease release) {
            rows.putIfAbsent("release/" + release.release().id(), release);
        }

        @Override
        public Optional<StoredRelease> find(ReleaseId id) {
            return get("release/" + id, StoredRelease.class);
        }

        @Override
        public List<StoredRelease> all() {
            return MemoryStores.this.all("release/", StoredRelease.class);
        }
    }

    private final class Events implements EventStore {
        @Override
        public void append(CaseEvent event) {
            MemoryStores.this.append("event/" + event.caseId() + "/", event);
        }

        @Override
        public List<SealedEvent> ofCase(CaseId id) {
            throw new AssertionError("memory keeps events unsealed");
        }

        @Override
        public List<CaseId> casesAfter(String cursor, int limit) {
            throw new AssertionError("memory keeps events unsealed");
        }
    }

    private final class Register implements RegisterStore {
        @Override
        public void add(HeldStatus status) {
            rows.put("status/" + status.id(), status);
        }

        @Override
        public void add(GrantedBenefit benefit) {
            rows.put("benefit/" + benefit.id(), benefit);
        }

        @Override
        public List<HeldStatus> statusesOf(Set<String> personIds, LocalDate on) {
            return all("status/", HeldStatus.class).stream()
                    .filter(held -> personIds.contains(held.personId()))
                    .filter(held -> !on.isBefore(held.from())
                            && held.until().map(last -> !on.isAfter(last)).orElse(true))
                    .toList();
        }

        @Override
        public List<GrantedBenefit> benefitsOf(Set<String> personIds) {
            return all("benefit/", GrantedBenefit.class).stream()
                    .filter(granted -> granted.personIds().stream().anyMatch(personIds::contains))
                    .toList();
        }
    }

    private final class ParameterRows implements ParameterStore {
        @Override
        public List<LocalParameter> ofKeys(Set<String> keys) {
            return all().stream().filter(value -> keys.contains(value.key())).toList();
        }

        @Override
        public List<LocalParameter> all() {
            return MemoryStores.this.all("parameter/", LocalParameter.class);
        }

        @Override
        public void add(LocalParameter parameter) {
            append("parameter/", parameter);
        }
    }

    private final class Consultations implements ConsultationStore {
        @Override
        public void save(Consultation consultation) {
            rows.put("consultation/" + consultation.id(), consultation);
        }

        @Override
        public Optional<Consultation> find(String id) {
            return get("consultation/" + id, Consultation.class);
        }

        @Override
        public Page<Consultation> list(Set<String> regionPrefixes, Optional<String> cursor, int limit) {
            return new Page<>(all("consultation/", Consultation.class), Optional.empty());
        }
    }

    private final class Scans implements ScanStore {
        @Override
        public void keep(CaseId caseId, String digest, String mediaType, long size, InputStream bytes) {
            try {
                rows.put("scan/" + caseId + "/" + digest, bytes.readAllBytes());
                rows.put("scan-type/" + caseId + "/" + digest, mediaType);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        @Override
        public boolean read(CaseId caseId, String digest, Consumer<InputStream> reader) {
            Optional<byte[]> bytes = get("scan/" + caseId + "/" + digest, byte[].class);
            bytes.ifPresent(found -> reader.accept(new ByteArrayInputStream(found)));
            return bytes.isPresent();
        }

        @Override
        public Optional<String> mediaType(CaseId caseId, String digest) {
            return get("scan-type/" + caseId + "/" + digest, String.class);
        }
    }

    private final class CalendarRows implements CalendarStore {
        @Override
        public List<CalendarNotice> notices() {
            return all("notice/", CalendarNotice.class);
        }

        @Override
        public void save(CalendarNotice notice) {
            rows.put("notice/" + notice.year(), notice);
        }

        @Override
        public List<Closure> closures() {
            return all("closure/", Closure.class);
        }

        @Override
        public void add(Closure closure) {
            append("closure/", closure);
        }
    }

    private final class DirectoryRows implements DirectoryStore {
        @Override
        public Optional<RegionEntry> region(String code) {
            return get("region/" + code, RegionEntry.class);
        }

        @Override
        public List<RegionEntry> regions() {
            return all("region/", RegionEntry.class);
        }

        @Override
        public void save(RegionEntry region) {
            rows.put("region/" + region.code(), region);
        }

        @Override
        public Optional<Desk> desk(String id) {
            return get("desk/" + id, Desk.class);
        }

        @Override
        public List<Desk> desks() {
            return all("desk/", Desk.class);
        }

        @Override
        public void save(Desk desk) {
            rows.put("desk/" + desk.id(), desk);
        }

        @Override
        public Optional<DepartmentEntry> department(String code) {
            return get("department/" + code, DepartmentEntry.class);
        }

        @Override
        public List<DepartmentEntry> departments() {
            return all("department/", DepartmentEntry.class);
        }

        @Override
        public void save(DepartmentEntry department) {
            rows.put("department/" + department.code(), department);
        }
    }

    private final class Audit implements AuditStore {
        @Override
        public void append(Entry entry) {
            MemoryStores.this.append("audit/", entry);
        }

        @Override
        public Page<Entry> list(Optional<String> cursor, int limit) {
            return new Page<>(all("audit/", Entry.class), Optional.empty());
        }
    }

    static OffsetDateTime at(String text) {
        return OffsetDateTime.parse(text);
    }
}

package org.yimen.testkit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;

/** A household in the making; every method gives a changed copy. Immutable. Begin at {@link Households}. */
public final class Household {
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private final Map<String, Document> declared;
    private final List<FactValue> found;

    private Household(Map<String, Document> declared, List<FactValue> found) {
        this.declared = declared;
        this.found = found;
    }

    static Household empty() {
        return new Household(Map.of(), List.of());
    }

    /** Birth date, sex and a valid ID number that agrees with both. */
    public Household born(int year, int month, int day, String sex) {
        LocalDate birth = LocalDate.of(year, month, day);
        return idNumber(IdNumbers.of("360782", birth, sex, 6))
                .person("birthDate", birth.toString())
                .person("sex", sex);
    }

    /** As {@link #born(int, int, int, String)}, of a man. */
    public Household born(int year, int month, int day) {
        return born(year, month, day, "MALE");
    }

    public Household idNumber(String number) {
        return person("idNumber", number);
    }

    /** One field of the fact {@code person}; {@code null} takes it away. */
    public Household person(String field, Object value) {
        return set(CommonFacts.PERSON, field, value);
    }

    public Household with(Member member) {
        return append(CommonFacts.HOUSEHOLD_MEMBERS, "members", member.entry());
    }

    /** All income of twelve months as wages, in yuan. */
    public Household annualIncome(String yuan) {
        return set(CommonFacts.INCOME, "wage", new BigDecimal(yuan));
    }

    public Household savings(String yuan) {
        return set(CommonFacts.PROPERTY, "savings", new BigDecimal(yuan));
    }

    /** One entry of the fact {@code disability}; {@code holder} is {@code applicant} or {@code member:N}. */
    public Household disabled(String holder, Map<String, ?> entry) {
        return append(CommonFacts.DISABILITY, "persons", Document.of(entry).with("holder", holder));
    }

    /** One entry of the fact {@code illness}. */
    public Household ill(String holder, Map<String, ?> entry) {
        return append(CommonFacts.ILLNESS, "patients", Document.of(entry).with("holder", holder));
    }

    /** One entry of the fact {@code medical-insurance}, {@code kind} as in the dictionary. */
    public Household insured(String holder, String kind) {
        Document entry = Document.of(Map.of("holder", holder, "kind", kind));
        return append(CommonFacts.MEDICAL_INSURANCE, "insured", entry);
    }

    /** Truth promised and check authorised. */
    public Household consenting() {
        return set(CommonFacts.CONSENTS, "truthful", true).set(CommonFacts.CONSENTS, "checkAuthorised", true);
    }

    /** One top-level field of any declared fact; {@code null} takes it away. */
    public Household set(String fact, String field, Object value) {
        return declare(fact, declared.getOrDefault(fact, Document.empty()).with(field, value));
    }

    /** A whole declared fact, in place of what was declared before. */
    public Household declare(String fact, Document value) {
        Map<String, Document> copy = new LinkedHashMap<>(declared);
        copy.put(fact, value);
        return new Household(copy, found);
    }

    /** What a shared-data check found and the township verified; it goes before what was declared. */
    public Household checked(String fact, Document value) {
        List<FactValue> copy = new ArrayList<>(found);
        copy.add(value(fact, value, Provenance.CHECKED, Optional.of("township-handler")));
        return new Household(declared, List.copyOf(copy));
    }

    /** The facts as an item is given them, all in version 1; never {@code null}. */
    public Facts facts() {
        List<FactValue> values = new ArrayList<>();
        declared.forEach((fact, value) -> values.add(value(fact, value, Provenance.DECLARED, Optional.empty())));
        values.addAll(found);
        return new Facts(values);
    }

    private Household append(String fact, String list, Document entry) {
        Document before = declared.getOrDefault(fact, Document.empty());
        List<Document> entries = new ArrayList<>(before.objects("/" + list));
        entries.add(entry);
        return declare(fact, before.with(list, entries));
    }

    private static FactValue value(String fact, Document value, Provenance from, Optional<String> verifiedBy) {
        OffsetDateTime at = OffsetDateTime.of(Households.DAY, LocalTime.of(9, 30), CHINA);
        FactKey key = new FactKey(fact, 1);
        return new FactValue(key, value, Households.DAY, from, from.name(), at, verifiedBy, verifiedBy.map(who -> at));
    }
}

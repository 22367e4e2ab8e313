package org.yimen.persistence.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.Household;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Person;
import org.yimen.casework.domain.Pin;
import org.yimen.casework.domain.Source;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.IdNumber;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;
import org.yimen.spi.parameter.AreaKind;

/** Invented cases, handlings and persons. */
final class Cases {
    static final String DATIAN = "331082101000";
    static final String YANJIANG = "331082102000";
    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-07-01T09:30:15.123456789+08:00");
    static final By CLERK = new By("clerk-1", "王𠮷");
    static final ItemCode ALLOWANCE = ItemCode.parse("civil-affairs/minimum-living-allowance");
    static final ReleaseId RELEASE = new ReleaseId(ALLOWANCE, new ItemVersion(1, 4, 0));

    private Cases() {}

    static Desk desk(String region) {
        return new Desk("desk-" + region, region, "社会救助窗口", "大田街道1号", "0576-80000000", "0576-12345");
    }

    static CaseFile draft(String region, String name) {
        return draft(CaseId.fresh(), region, name, NOW);
    }

    static CaseFile draft(CaseId id, String region, String name, OffsetDateTime createdAt) {
        return CaseFile.draft(
                id,
                new CaseFile.Intake(
                        desk(region), Source.WINDOW, CLERK, createdAt, LocalDate.parse("2026-07-01"), AreaKind.RURAL),
                List.of(ALLOWANCE),
                Document.of(Map.of("facts", Map.of("person", Map.of("name", name)))));
    }

    /** A household whose first member is the applicant. */
    static Household household(List<Person> persons) {
        return new Household(
                Optional.of(LocalDate.parse("2026-07-01")),
                IntStream.range(0, persons.size())
                        .mapToObj(i -> new Household.Member(
                                i == 0 ? "applicant" : "member:" + i,
                                persons.get(i).id(),
                                i == 0 ? "SELF" : "CHILD",
                                true))
                        .toList());
    }

    /** A person with an invented ID number that has the right check character. */
    static Person person(String name, int serial) {
        String first = "331082" + "19880229" + String.format("%03d", serial);
        return new Person(
                UUID.randomUUID().toString(),
                name,
                "RESIDENT_ID",
                Optional.of(first + IdNumber.checkCharacter(first)),
                Optional.of(LocalDate.parse("1988-02-29")),
                Optional.of("1380000" + String.format("%04d", serial)));
    }

    static Handling pending(CaseFile file) {
        return pending(file, "civil-affairs", RELEASE);
    }

    static Handling pending(CaseFile file, String department, ReleaseId release) {
        return Handling.opened(
                file.id(),
                file.intake().desk().regionCode(),
                department,
                new Pin(release, "org.yimen.plugins.civil-affairs 1.4.0", "ab".repeat(32)),
                "usual",
                List.of());
    }

    static CaseEvent event(CaseId id, String type) {
        return CaseEvent.of(id, type, new Moment(NOW, CLERK), Document.of(Map.of("note", "备注𠮷")));
    }
}

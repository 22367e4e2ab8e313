package org.yimen.rest.internal;

import java.util.Set;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.PersonalData;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.spi.data.Document;

/**
 * How a reader sees personal data: whoever works on the case in plain, everybody else masked but for what he asked for.
 *
 * @param plain whether nothing is masked
 * @param shown the kinds that are not; never {@code null}
 */
record Sight(boolean plain, Set<PersonalData> shown) {
    static final Sight MASKED = new Sight(false, Set.of());

    /** Without having asked for anything. */
    static Sight of(Actor actor, CaseFile file) {
        return of(actor, Place.in(file.intake().desk().regionCode()));
    }

    static Sight of(Actor actor, Handling handling) {
        return of(actor, new Place(handling.regionCode(), handling.department()));
    }

    private static Sight of(Actor actor, Place place) {
        return new Sight(Access.check(actor, Permission.REVEAL, place).isEmpty(), Set.of());
    }

    Sight showing(Set<PersonalData> kinds) {
        return new Sight(plain, kinds);
    }

    boolean masked() {
        return !plain;
    }

    Document document(Document whole) {
        return plain ? whole : Masks.document(whole, shown);
    }

    Object value(String member, Object value) {
        return plain ? value : Masks.value(member, value, shown);
    }

    String name(String name) {
        return shows(PersonalData.NAME) ? name : Masks.name(name);
    }

    /** What was said in an objection or complaint. */
    String said(String text) {
        return shows(PersonalData.STATEMENTS) ? text : "***";
    }

    /** People name files after whom they show. */
    String fileName(String name) {
        return shows(PersonalData.SCANS) ? name : "***";
    }

    private boolean shows(PersonalData kind) {
        return plain || shown.contains(kind);
    }
}

package org.yimen.rest.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yimen.casework.access.PersonalData;
import org.yimen.spi.data.Document;

/** Shows as much of personal data as tells one person from another, and no more. */
final class Masks {
    private static final Set<String> NAMES = Set.of("name", "holder", "caregiver", "guardian", "householdSigner");

    /** Health, and free text that may hold anything. */
    private static final Set<String> HIDDEN = Set.of(
            "description", "note", "disease", "icd10", "hospital", "employer", "position", "school", "forest", "grade");

    /** Shown like a number, though it belongs to the details. */
    private static final String PLATE = "plate";

    /** What an objection or complaint says, as events keep it. */
    private static final String SAID = "text";

    private static final String NOTHING = "***";

    /** Says which person of the same answers is meant, and nothing about anybody. */
    private static final Pattern REFERENCE = Pattern.compile("applicant|member:\\d{1,2}");

    /** Long enough for a phone, an ID number or an account; longer than a date where it is written in groups. */
    private static final Pattern FINDABLE = Pattern.compile("[0-9０-９]{7,}[xXｘＸ]?|(?:[0-9０-９][ -]?){8,}[0-9０-９][xXｘＸ]?");

    private static final int SHOWN_OF_PLACE = 6;

    private Masks() {}

    /** {@code 王*国}; counts characters as people do, so that 𠮷 is one. */
    static String name(String name) {
        int[] signs = name.strip().codePoints().toArray();
        if (signs.length == 0) {
            return "";
        }
        String first = new String(signs, 0, 1);
        return switch (signs.length) {
            case 1 -> "*";
            case 2 -> first + "*";
            default -> first + "*" + new String(signs, signs.length - 1, 1);
        };
    }

    /** First three and last four of a number, or nothing of a short one. */
    static String number(String number) {
        String text = number.strip();
        if (text.isEmpty()) {
            return "";
        }
        return text.length() < 8 ? NOTHING : text.substring(0, 3) + "***" + text.substring(text.length() - 4);
    }

    /** The beginning of an address. */
    static String place(String place) {
        int[] signs = place.strip().codePoints().toArray();
        return signs.length <= SHOWN_OF_PLACE ? NOTHING : new String(signs, 0, SHOWN_OF_PLACE) + "***";
    }

    /** Prose, but for the numbers in it by which somebody could be found or paid. */
    static String prose(String text) {
        return FINDABLE.matcher(text).replaceAll(NOTHING);
    }

    /** Every name, number and address in answers or a record, by the names of their members. */
    static Document document(Document whole) {
        return document(whole, Set.of());
    }

    /** The same, but for the kinds that are shown. */
    static Document document(Document whole, Set<PersonalData> shown) {
        return Document.of(members(whole.asMap(), shown));
    }

    /** One value under a member's name, but for the kinds that are shown. */
    static Object value(String member, Object value, Set<PersonalData> shown) {
        if (value instanceof Map<?, ?> map) {
            return members(map, shown);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(element -> value(member, element, shown)).toList();
        }
        return value instanceof String text ? text(member, text, shown) : value;
    }

    private static Map<String, Object> members(Map<?, ?> whole, Set<PersonalData> shown) {
        Map<String, Object> masked = new LinkedHashMap<>();
        whole.forEach((member, value) -> masked.put(member.toString(), value(member.toString(), value, shown)));
        return masked;
    }

    private static String text(String member, String text, Set<PersonalData> shown) {
        Optional<PersonalData> kind = kind(member);
        boolean plain = kind.isEmpty()
                || shown.contains(kind.get())
                || REFERENCE.matcher(text).matches();
        return plain ? text : masked(kind.get(), member, text);
    }

    private static String masked(PersonalData kind, String member, String text) {
        return switch (kind) {
            case NAME -> name(text);
            case ID_NUMBER, PHONE, ACCOUNT -> number(text);
            case ADDRESS -> place(text);
            case DETAILS, STATEMENTS, SCANS -> member.equals(PLATE) ? number(text) : NOTHING;
        };
    }

    /** What kind of personal data a member holds, by its name; empty if it holds none. */
    private static Optional<PersonalData> kind(String member) {
        if (HIDDEN.contains(member) || member.equals(PLATE)) {
            return Optional.of(PersonalData.DETAILS);
        }
        if (member.equals(SAID)) {
            return Optional.of(PersonalData.STATEMENTS);
        }
        if (NAMES.contains(member) || member.endsWith("Name")) {
            return Optional.of(PersonalData.NAME);
        }
        return member.equals("address") || member.endsWith("Address")
                ? Optional.of(PersonalData.ADDRESS)
                : kindOfNumber(member);
    }

    private static Optional<PersonalData> kindOfNumber(String member) {
        if (member.equals("account")) {
            return Optional.of(PersonalData.ACCOUNT);
        }
        if (member.equals("phone") || member.endsWith("Phone")) {
            return Optional.of(PersonalData.PHONE);
        }
        return member.endsWith("Number") ? Optional.of(PersonalData.ID_NUMBER) : Optional.empty();
    }
}

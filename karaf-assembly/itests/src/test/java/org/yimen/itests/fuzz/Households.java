package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** The family of the other tests, with other names and numbers each time. */
final class Households {
    private final JsonNode family;

    Households(JsonNode family) {
        this.family = family;
    }

    /** An application for the family's items, as a clerk sends it. */
    ObjectNode application(Chance chance) {
        ObjectNode application = family.deepCopy();
        // A change of grade goes through steps that a plain renewal does not have.
        ObjectNode certificate =
                (ObjectNode) application.at("/answers/items/disabled-federation/disability-certificate");
        certificate.put("business", "REGRADE").putArray("appliedKinds").add("LIMB");
        rename((ObjectNode) application.at("/answers/facts"), chance);
        return application;
    }

    private static void rename(ObjectNode facts, Chance chance) {
        ObjectNode person = (ObjectNode) facts.get("person");
        becomeAnother(person, chance);
        person.put("phone", Personal.phone(chance));
        facts.at("/household-members/members").forEach(member -> becomeAnother((ObjectNode) member, chance));
        ((ObjectNode) facts.get("bank-account"))
                .put("holder", person.get("name").asText())
                .put("account", Personal.account(chance));
        ((ObjectNode) facts.at("/disability/persons/0"))
                .put("certificateNumber", person.get("idNumber").asText() + "42");
    }

    private static void becomeAnother(ObjectNode person, Chance chance) {
        boolean male = person.get("sex").asText().equals("MALE");
        LocalDate born = LocalDate.parse(person.get("birthDate").asText());
        person.put("name", Personal.name(chance));
        person.put("idNumber", Personal.idNumber(chance, born, male));
    }
}

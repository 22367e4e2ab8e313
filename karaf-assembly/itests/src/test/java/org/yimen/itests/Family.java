package org.yimen.itests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * An invented family: a man of 58 with a disability certificate about to expire, his long ill wife, their son at
 * university. They apply for four items of three departments.
 */
public final class Family {
    static final String MAN_ID = person().get("idNumber").asText();
    static final String NAME = person().get("name").asText();
    static final String WIFE_ID = member(0).get("idNumber").asText();
    static final String PHONE = person().get("phone").asText();

    private Family() {}

    /** The application as a clerk sends it. */
    public static ObjectNode application() {
        try (InputStream in = Family.class.getResourceAsStream("family.json")) {
            return (ObjectNode) DemoPlatform.JSON.readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The application with something changed in its facts. */
    static ObjectNode with(Consumer<ObjectNode> change) {
        ObjectNode application = application();
        change.accept((ObjectNode) application.at("/answers/facts"));
        return application;
    }

    private static JsonNode person() {
        return application().at("/answers/facts/person");
    }

    private static JsonNode member(int index) {
        return application().at("/answers/facts/household-members/members").get(index);
    }
}

package org.yimen.persistence.internal;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.domain.HandlingState;

/**
 * The notation of bodies: the domain's records by their components. A state stands as {@code "state":"ACCEPTED"}; what
 * a later release added is left out by an earlier one, and a list that an earlier one did not know is empty.
 */
final class Json {
    private static final Map<String, Class<? extends CaseState>> CASE_STATES = Map.ofEntries(
            Map.entry("DRAFT", CaseState.Draft.class),
            Map.entry("REGISTERED", CaseState.Registered.class),
            Map.entry("SUPPLEMENTING", CaseState.Supplementing.class),
            Map.entry("ACCEPTED", CaseState.Accepted.class),
            Map.entry("IN_PROGRESS", CaseState.InProgress.class),
            Map.entry("COMPLETED", CaseState.Completed.class),
            Map.entry("NOTIFIED", CaseState.Notified.class),
            Map.entry("CLOSED", CaseState.Closed.class),
            Map.entry("ARCHIVED", CaseState.Archived.class),
            Map.entry("DECLINED", CaseState.Declined.class),
            Map.entry("WITHDRAWN", CaseState.Withdrawn.class));

    private static final Map<String, Class<? extends HandlingState>> HANDLING_STATES = Map.ofEntries(
            Map.entry("PENDING", HandlingState.Pending.class),
            Map.entry("DISPATCHED", HandlingState.Dispatched.class),
            Map.entry("RETURNED", HandlingState.Returned.class),
            Map.entry("RECEIVED", HandlingState.Received.class),
            Map.entry("SUSPENDED", HandlingState.Suspended.class),
            Map.entry("GRANTED", HandlingState.Granted.class),
            Map.entry("REFUSED", HandlingState.Refused.class),
            Map.entry("NOTIFIED", HandlingState.Notified.class),
            Map.entry("CLOSED", HandlingState.Closed.class),
            Map.entry("WITHDRAWN", HandlingState.Withdrawn.class));

    private Json() {}

    /** Every state of a case, by its name in the database. */
    static Map<String, Class<? extends CaseState>> caseStates() {
        return CASE_STATES;
    }

    /** Every state of a handling, by its name in the database. */
    static Map<String, Class<? extends HandlingState>> handlingStates() {
        return HANDLING_STATES;
    }

    static ObjectMapper mapper() {
        JsonMapper mapper = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .addMixIn(CaseState.class, ByState.class)
                .addMixIn(HandlingState.class, ByState.class)
                .addMixIn(CaseId.class, AsText.class)
                .addMixIn(HandlingId.class, AsText.class)
                // Components only: questions such as isLive() are answered anew.
                .visibility(PropertyAccessor.GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
                .serializationInclusion(JsonInclude.Include.NON_ABSENT)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                // The offset belongs to what was recorded.
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        for (Class<?> collection : List.of(List.class, Map.class)) {
            mapper.configOverride(collection).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
        }
        CASE_STATES.forEach((code, type) -> mapper.registerSubtypes(new NamedType(type, code)));
        HANDLING_STATES.forEach((code, type) -> mapper.registerSubtypes(new NamedType(type, code)));
        return mapper;
    }

    /** Names a state by its code. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "state")
    private interface ByState {}

    /** Writes an id as its text. */
    private abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }
}

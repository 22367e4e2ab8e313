package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yimen.itests.fuzz.Operation.Parameter;

/** Makes requests: from the description alone, or by twisting ones that once had their effect. */
final class Requests {
    static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    /** Who has a password does not guess, and who is signed in stays so: these get no right one. */
    private static final Set<String> OF_SESSIONS = Set.of("signIn", "changePassword", "signOut");

    private final ApiDocument api;
    private final Known known;
    private final Values values;
    private final HeadTwists heads;
    private final List<String> logins;

    Requests(ApiDocument api, Known known, List<String> logins) {
        this.api = api;
        this.known = known;
        this.logins = logins;
        this.values = new Values(api, known);
        this.heads = new HeadTwists(logins);
    }

    /** @param worked what is about to be asked for in earnest */
    Request next(Request worked, Chance chance) {
        Request plain;
        if (chance.in(55)) {
            plain = worked;
        } else {
            plain = chance.in(50) ? known.sample(chance, worked) : described(chance.oneOf(api.operations()), chance);
        }
        int twists = chance.in(10) ? 3 : chance.in(20) ? 2 : 1;
        for (int i = 0; i < twists; i++) {
            plain = chance.in(55) && takesBody(plain) ? BodyTwists.twist(plain, chance) : heads.twist(plain, chance);
        }
        return harmless(plain);
    }

    private static boolean takesBody(Request request) {
        return request.body() != null || request.isWrite();
    }

    /** A wrong password counts against its account, and a session that ends is missed by all who share it. */
    private static Request harmless(Request request) {
        return isOfSession(request) ? request.withLogin("") : request;
    }

    static boolean isOfSession(Request request) {
        return OF_SESSIONS.contains(request.operation().id())
                || request.target().startsWith("/sessions");
    }

    /** A request as the description says, with what is known to be there. */
    Request described(Operation operation, Chance chance) {
        Request request = Request.of(operation, chance.oneOf(logins), target(operation, chance));
        if (operation.takesJson()) {
            JsonNode body = values.value("", operation.bodies().get(Operation.JSON), chance);
            request = request.withJson(JsonTwists.text(body));
        } else if (!operation.bodies().isEmpty()) {
            request = request.with("Content-Type", "image/png").withBody(PNG);
        }
        boolean conditional =
                operation.in("header").stream().anyMatch(one -> one.name().equals("If-Match"));
        return conditional && chance.in(60) ? request.with("If-Match", "\"" + chance.below(8) + "\"") : request;
    }

    private String target(Operation operation, Chance chance) {
        String path = operation.path();
        for (Parameter parameter : operation.in("path")) {
            String kind = kind(operation, parameter.name());
            String there = known.any(kind, chance);
            String segment = there.isEmpty() || chance.in(10) ? chance.oneOf(Hostile.SEGMENTS) : encoded(there);
            path = path.replace("{" + parameter.name() + "}", segment);
        }
        String query = operation.in("query").stream()
                .filter(parameter -> chance.in(50))
                .flatMap(parameter -> question(parameter, chance))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private Stream<String> question(Parameter parameter, Chance chance) {
        if (chance.in(30)) {
            return Stream.of(parameter.name() + "=" + chance.oneOf(Hostile.QUERIES));
        }
        JsonNode value = values.value(parameter.name(), parameter.schema(), chance);
        return (value.isArray()
                        ? Stream.iterate(0, i -> i < value.size(), i -> i + 1).map(value::get)
                        : Stream.of(value))
                .map(one -> parameter.name() + "=" + encoded(one.asText()));
    }

    /** What an id is of is said by the path it stands in. */
    static String kind(Operation operation, String parameter) {
        if (operation.id().equals("saveDesk")
                || operation.id().equals("saveRegion")
                || operation.id().equals("saveDepartment")) {
            return "new-" + operation.id();
        }
        Map<String, String> ofId = Map.of(
                "/cases", "caseId",
                "/audit", "caseId",
                "/handlings", "handlingId",
                "/consultations", "consultationId",
                "/accounts", "accountId");
        return parameter.equals("id")
                ? ofId.entrySet().stream()
                        .filter(entry -> operation.path().startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("id")
                : parameter.equals("code") ? "step" : parameter;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

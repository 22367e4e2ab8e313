package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** People at work with a platform, over its own interface. Safe for use by several threads. */
final class PlatformClient implements Caller {
    private static final String API = "/api/v1";
    private static final byte[] NOTHING_SENT = {};

    private final Http http;
    private final Tokens tokens;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    PlatformClient(Http http, Tokens tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** Signs people in. */
    @FunctionalInterface
    interface Tokens {
        String of(String login) throws Exception;
    }

    @Override
    public byte[] call(String name, String login, String path, String type, byte[] body) throws Exception {
        return call(login, path, type, body, List.of());
    }

    /** The same with further headers. */
    byte[] call(String login, String path, String type, byte[] body, List<String> further) throws Exception {
        List<String> headers = new ArrayList<>(List.of(
                "Authorization",
                "Bearer " + token(login),
                "Idempotency-Key",
                UUID.randomUUID().toString()));
        if (!type.isEmpty()) {
            headers.addAll(List.of("Content-Type", type));
        }
        headers.addAll(further);
        return http.send("POST", API + path, body, headers.toArray(String[]::new));
    }

    JsonNode get(String login, String path) throws Exception {
        return Http.JSON.readTree(page(login, path, List.of()));
    }

    /** What is answered to a question, with further headers. */
    byte[] page(String login, String path, List<String> further) throws Exception {
        List<String> headers = new ArrayList<>(List.of("Authorization", "Bearer " + token(login)));
        headers.addAll(further);
        return http.send("GET", API + path, NOTHING_SENT, headers.toArray(String[]::new));
    }

    private String token(String login) throws Exception {
        String token = known.get(login);
        if (token == null) {
            token = tokens.of(login);
            known.put(login, token);
        }
        return token;
    }
}

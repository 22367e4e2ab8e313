package org.yimen.itests.fuzz;

import java.util.List;
import org.yimen.itests.fuzz.Request.Header;

/** Does something to what stands before the body: address, method, headers, and who it is. */
final class HeadTwists {
    private static final String MARK = Personal.MARK;

    private final List<String> logins;

    HeadTwists(List<String> logins) {
        this.logins = logins;
    }

    Request twist(Request request, Chance chance) {
        return switch (chance.below(9)) {
            case 0, 1 -> path(request, chance);
            case 2 -> query(request, chance);
            case 3, 4 -> someoneElse(request, chance);
            case 5 -> verb(request, chance);
            case 6 -> type(request, chance);
            case 7 -> condition(request, chance);
            default -> header(request, chance);
        };
    }

    private Request someoneElse(Request request, Chance chance) {
        String login = chance.in(15) ? "" : chance.oneOf(logins);
        return request.withLogin(login).twisted("somebody else");
    }

    private static Request verb(Request request, Chance chance) {
        String verb = chance.oneOf(Hostile.VERBS);
        return request.withVerb(verb).twisted("another method");
    }

    private static Request path(Request request, Chance chance) {
        String[] halves = request.target().split("\\?", 2);
        String[] parts = halves[0].split("/", -1);
        int place = chance.below(parts.length);
        String segment = chance.oneOf(Hostile.SEGMENTS);
        switch (chance.below(4)) {
            case 0, 1 -> parts[place] = segment;
            case 2 -> parts[place] += "/" + segment;
            default -> parts[place] += segment;
        }
        String path = String.join("/", parts);
        String rest = halves.length > 1 ? "?" + halves[1] : "";
        return request.withTarget((path.startsWith("/") ? path : "/" + path) + rest)
                .twisted("another address");
    }

    private static Request query(Request request, Chance chance) {
        List<String> names = request.operation().in("query").stream()
                .map(Operation.Parameter::name)
                .toList();
        String name = names.isEmpty() || chance.in(20)
                ? chance.oneOf(List.of(MARK, "_method", "_type", "", "%C3%A9", "a[]"))
                : chance.oneOf(names);
        String asked = name + "=" + chance.oneOf(Hostile.QUERIES);
        String all = chance.in(20) ? asked + "&" + asked : asked;
        return request.withTarget(request.target() + (request.target().contains("?") ? "&" : "?") + all)
                .twisted("another question");
    }

    private static Request type(Request request, Chance chance) {
        Request bare = request.without("Content-Type");
        return (chance.in(15) ? bare : bare.with("Content-Type", chance.oneOf(Hostile.MEDIA_TYPES)))
                .twisted("another content type");
    }

    private static Request condition(Request request, Chance chance) {
        if (chance.in(50)) {
            return request.without("If-Match")
                    .with("If-Match", chance.oneOf(Hostile.VERSIONS))
                    .twisted("another version");
        }
        String key = chance.in(30) ? "reused-" + chance.below(5) : chance.oneOf(Hostile.KEYS);
        return request.without("Idempotency-Key").with("Idempotency-Key", key).twisted("a key");
    }

    private static Request header(Request request, Chance chance) {
        Header header = chance.oneOf(Hostile.HEADERS);
        boolean instead = header.name().equals("Authorization");
        return (instead ? request.withLogin("") : request)
                .with(header.name(), header.value())
                .twisted(header.name());
    }
}

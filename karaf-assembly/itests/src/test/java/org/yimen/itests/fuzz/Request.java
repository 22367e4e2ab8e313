package org.yimen.itests.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire. Immutable.
 *
 * @param operation which it is made from
 * @param login who sends it; empty for nobody
 * @param verb HTTP method
 * @param target path below the API's base and query, as they stand in the request line; a character is a byte
 * @param headers but for host, length and sign-in; a character is a byte
 * @param body {@code null} for none
 * @param sending how the body goes
 * @param twists what was done to it, for people
 */
record Request(
        Operation operation,
        String login,
        String verb,
        String target,
        List<Header> headers,
        byte[] body,
        Sending sending,
        List<String> twists) {
    private static final int SHOWN = 4000;

    /** How a body goes. */
    enum Sending {
        WHOLE,
        CHUNKED,
        /** The connection ends in the middle of the body. */
        BROKEN_OFF
    }

    /** One line of the head. */
    record Header(String name, String value) {}

    Request {
        headers = List.copyOf(headers);
        twists = List.copyOf(twists);
    }

    static Request of(Operation operation, String login, String target) {
        return new Request(operation, login, operation.verb(), target, List.of(), null, Sending.WHOLE, List.of());
    }

    Request withLogin(String who) {
        return new Request(operation, who, verb, target, headers, body, sending, twists);
    }

    Request withVerb(String other) {
        return new Request(operation, login, other, target, headers, body, sending, twists);
    }

    Request withTarget(String other) {
        return new Request(operation, login, verb, other, headers, body, sending, twists);
    }

    Request withBody(byte[] bytes) {
        return new Request(operation, login, verb, target, headers, bytes, sending, twists);
    }

    Request withJson(String json) {
        Request typed = header("Content-Type").isEmpty() ? with("Content-Type", Operation.JSON) : this;
        return typed.withBody(json.getBytes(StandardCharsets.UTF_8));
    }

    Request withSending(Sending other) {
        return new Request(operation, login, verb, target, headers, body, other, twists);
    }

    /** One more header, even if there is one of the name. */
    Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(operation, login, verb, target, more, body, sending, twists);
    }

    Request without(String name) {
        List<Header> fewer = headers.stream()
                .filter(header -> !header.name().equalsIgnoreCase(name))
                .toList();
        return new Request(operation, login, verb, target, fewer, body, sending, twists);
    }

    Request twisted(String what) {
        List<String> more = new ArrayList<>(twists);
        more.add(what);
        return new Request(operation, login, verb, target, headers, body, sending, more);
    }

    /** The first value of a header; empty for none. */
    String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst()
                .orElse("");
    }

    boolean isWrite() {
        return !List.of("GET", "HEAD", "OPTIONS", "TRACE").contains(verb.toUpperCase(Locale.ROOT));
    }

    /** The target without its question. */
    String path() {
        return target.replaceFirst("\\?.*", "");
    }

    String bodyText() {
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }

    /** The bytes that go over the wire. */
    byte[] bytes(String token) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head(token).getBytes(StandardCharsets.ISO_8859_1));
        switch (sending) {
            case CHUNKED -> {
                bytes.writeBytes((Integer.toHexString(body.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                bytes.writeBytes(body);
                bytes.writeBytes((body.length == 0 ? "\r\n" : "\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            case BROKEN_OFF -> bytes.write(body, 0, body.length / 2);
            default -> bytes.writeBytes(body == null ? new byte[0] : body);
        }
        return bytes.toByteArray();
    }

    private String head(String token) {
        StringBuilder head = new StringBuilder(verb + " /api/v1" + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header ->
                head.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (sending == Sending.CHUNKED) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body != null) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** What one needs to send it again; a body that is no text is given in Base64. */
    @Override
    public String toString() {
        return "as " + (login.isEmpty() ? "nobody" : login) + ", by " + operation.id() + " " + twists + "\n"
                + printable(head("")) + (body == null ? "" : body(body)) + "\n";
    }

    private static String body(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        if (body.length > SHOWN) {
            return body.length + " bytes, from " + printable(text.substring(0, SHOWN / 2));
        }
        boolean plain = java.util.Arrays.equals(text.getBytes(StandardCharsets.UTF_8), body);
        return plain ? printable(text) : "Base64 " + Base64.getEncoder().encodeToString(body);
    }

    private static String printable(String text) {
        return text.codePoints()
                .mapToObj(sign -> sign == '\n' || sign != '\r' && !Character.isISOControl(sign)
                        ? Character.toString(sign)
                        : sign == '\r' ? "" : String.format("\\u%04x", sign))
                .collect(Collectors.joining());
    }
}

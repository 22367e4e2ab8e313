package org.yimen.itests.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.yimen.itests.fuzz.JsonTwists.Twisted;
import org.yimen.itests.fuzz.Request.Sending;

/** Does something to the body of a request: to what it says, to its bytes, or to how it goes. */
final class BodyTwists {
    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int MOST_BYTES = 1024 * 1024;

    private BodyTwists() {}

    static Request twist(Request request, Chance chance) {
        if (request.body() == null) {
            return request.withJson(chance.oneOf(Hostile.VALUES)).twisted("a body");
        }
        boolean json = request.header("Content-Type").startsWith(Operation.JSON);
        if (json && chance.in(80) && isWellFormed(request)) {
            return said(request, chance);
        }
        return chance.in(70) ? bytes(request, chance) : sent(request, chance);
    }

    private static boolean isWellFormed(Request request) {
        return request.body().length > 0 && request.twists().isEmpty();
    }

    private static Request said(Request request, Chance chance) {
        String json = request.bodyText();
        Twisted twisted = JsonTwists.twist(json, chance);
        return request.withJson(twisted.json()).twisted(twisted.what());
    }

    private static Request bytes(Request request, Chance chance) {
        byte[] body = request.body();
        String text = request.bodyText();
        return switch (chance.below(11)) {
            case 0 -> request.withBody(new byte[0]).twisted("empty body");
            case 1 ->
                request.withBody(Arrays.copyOf(body, chance.below(body.length + 1)))
                        .twisted("cut");
            case 2 -> request.withBody(joined(body, chance.bytes(20))).twisted("more behind");
            case 3 -> request.withBody(joined(BOM, body)).twisted("byte order mark");
            case 4 -> request.withBody(text.getBytes(StandardCharsets.UTF_16)).twisted("UTF-16");
            case 5 -> request.withBody(flipped(body, chance)).twisted("flipped bytes");
            case 6 -> request.withBody(joined(body, body)).twisted("twice");
            case 7 -> request.withBody(chance.bytes(chance.below(2000))).twisted("noise");
            case 8 ->
                request.withBody(joined(" ".repeat(200_000).getBytes(StandardCharsets.UTF_8), body))
                        .twisted("blanks before");
            case 9 ->
                request.withBody(joined(body, "/**/ //".getBytes(StandardCharsets.UTF_8)))
                        .twisted("comment");
            default -> request.withBody(filled(chance)).twisted("at the limit");
        };
    }

    private static Request sent(Request request, Chance chance) {
        boolean whole = chance.in(60);
        return request.withSending(whole || request.body().length < 2 ? Sending.CHUNKED : Sending.BROKEN_OFF)
                .twisted(whole ? "chunked" : "broken off");
    }

    private static byte[] filled(Chance chance) {
        int length = MOST_BYTES + chance.between(-20, 20);
        return ("{\"deskId\":\"" + "字".repeat((length - 13) / 3) + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] flipped(byte[] body, Chance chance) {
        byte[] flipped = body.clone();
        for (int i = 0; i < 3 && flipped.length > 0; i++) {
            flipped[chance.below(flipped.length)] ^= (byte) (1 << chance.below(8));
        }
        return flipped;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}

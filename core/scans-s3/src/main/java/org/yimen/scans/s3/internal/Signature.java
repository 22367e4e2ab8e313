package org.yimen.scans.s3.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** AWS Signature Version 4 in headers: the store believes a request, its body included, only if it is signed. */
final class Signature {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final int DAY = 8;

    private final Bucket bucket;

    Signature(Bucket bucket) {
        this.bucket = bucket;
    }

    /** The headers that sign a request: all but the host, which the client writes itself. */
    Map<String, String> headers(String method, URI address, byte[] body, Instant now) {
        String moment = MOMENT.format(now);
        String bodyDigest = hex(sha256(body));
        Map<String, String> signed =
                new TreeMap<>(Map.of("host", bucket.host(), "x-amz-content-sha256", bodyDigest, "x-amz-date", moment));
        String names = String.join(";", signed.keySet());
        String scope = moment.substring(0, DAY) + "/" + bucket.region() + "/s3/aws4_request";
        String toSign = String.join(
                "\n", ALGORITHM, moment, scope, hex(sha256(utf8(canonical(method, address, signed, names)))));
        signed.put(
                "Authorization",
                ALGORITHM + " Credential=" + bucket.access() + "/" + scope + ", SignedHeaders=" + names + ", Signature="
                        + hex(hmac(key(scope), toSign)));
        signed.remove("host");
        return signed;
    }

    /** Queries are written sorted and escaped by whoever makes the address. */
    private static String canonical(String method, URI address, Map<String, String> headers, String names) {
        StringBuilder lines = new StringBuilder();
        headers.forEach(
                (name, value) -> lines.append(name).append(':').append(value).append('\n'));
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return String.join(
                "\n",
                method,
                address.getRawPath(),
                query,
                lines.toString(),
                names,
                headers.get("x-amz-content-sha256"));
    }

    private byte[] key(String scope) {
        byte[] key = utf8("AWS4" + bucket.secret());
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

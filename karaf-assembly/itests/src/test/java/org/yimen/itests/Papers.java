package org.yimen.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** Invented scans, and what a window does with them. */
record Papers(DemoPlatform platform) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** A PDF with a text and noise in it, always the same for the same arguments. */
    static InputStream pdf(String text, long noise) {
        return new SequenceInputStream(Collections.enumeration(
                List.of(stream("%PDF-1.7\n" + text + "\n"), new Noise(noise), stream("\ntrailer<<>>\n%%EOF\n"))));
    }

    static String digest(InputStream bytes) {
        try (DigestInputStream in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    HttpResponse<String> bring(String caseId, String paper, String text, long noise) throws Exception {
        HttpRequest request = request("/cases/" + caseId + "/materials/" + paper + "/scans")
                .header("Content-Type", "application/pdf")
                .POST(BodyPublishers.ofInputStream(() -> pdf(text, noise)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    /** The status, and the digest of what came. */
    String show(String caseId, String digest) throws Exception {
        HttpRequest request =
                request("/cases/" + caseId + "/scans/" + digest).GET().build();
        HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
        return answer.statusCode() + " " + digest(answer.body());
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(platform.process().address("/api/v1" + path))
                .timeout(Duration.ofSeconds(180))
                .header("Authorization", "Bearer " + platform.token("clerk"));
    }

    private static InputStream stream(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that nothing can make smaller. */
    private static final class Noise extends InputStream {
        private final Random random = new Random(11);
        private long left;

        Noise(long size) {
            this.left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? random.nextInt(256) : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            byte[] some = new byte[(int) Math.min(length, left)];
            random.nextBytes(some);
            System.arraycopy(some, 0, into, offset, some.length);
            left -= some.length;
            return some.length;
        }
    }
}

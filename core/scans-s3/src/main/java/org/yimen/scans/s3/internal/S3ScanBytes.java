package org.yimen.scans.s3.internal;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.ScanBytes;
import org.yimen.casework.port.StoreUnavailableException;

/** Pieces of scans in a bucket. Safe for use by several threads. */
@Component(
        service = ScanBytes.class,
        configurationPid = "org.yimen.scans.s3",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = S3Configuration.class)
public final class S3ScanBytes implements ScanBytes {
    private static final Logger LOG = LoggerFactory.getLogger(S3ScanBytes.class);
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9]{1,60})</Code>");
    private static final byte[] NOTHING = {};

    private final Bucket bucket;
    private final Calls calls;

    @Activate
    public S3ScanBytes(S3Configuration settings) {
        this(
                Bucket.of(settings),
                within("callInSeconds", settings.callInSeconds(), 60),
                within("callsAtOnce", settings.callsAtOnce(), 100));
        LOG.info("New scans are kept in the bucket {}", bucket);
    }

    S3ScanBytes(Bucket bucket, int callInSeconds, int callsAtOnce) {
        this.bucket = bucket;
        this.calls = new Calls(bucket, Duration.ofSeconds(callInSeconds), callsAtOnce);
    }

    @Override
    public void put(String key, byte[] piece) {
        expect(200, calls.call("PUT", bucket.address(key, ""), piece));
    }

    @Override
    public Optional<byte[]> get(String key) {
        HttpResponse<byte[]> answer = calls.call("GET", bucket.address(key, ""), NOTHING);
        if (answer.statusCode() == 404 && code(answer).equals("NoSuchKey")) {
            return Optional.empty();
        }
        return Optional.of(expect(200, answer));
    }

    @Override
    public void delete(String key) {
        expect(204, calls.call("DELETE", bucket.address(key, ""), NOTHING));
    }

    @Override
    public List<Piece> list(Optional<String> after, int most) {
        // Sorted by name, as the signature wants it.
        String query = "list-type=2&max-keys=" + most
                + (bucket.prefix().isEmpty() ? "" : "&prefix=" + escaped(bucket.prefix()))
                + after.map(key -> "&start-after=" + escaped(bucket.prefix() + key))
                        .orElse("");
        URI address = bucket.address("", query);
        return Listing.read(expect(200, calls.call("GET", address, NOTHING)), bucket.prefix());
    }

    /** Refused for good until somebody changes something: the log says what the store says. */
    private byte[] expect(int status, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != status) {
            String told = "status " + answer.statusCode() + " " + code(answer);
            LOG.error("The store of scans at {} refuses: {}", bucket, told);
            throw new StoreUnavailableException("the store of scans refuses: " + told, null);
        }
        return answer.body();
    }

    private static String code(HttpResponse<byte[]> answer) {
        Matcher code = CODE.matcher(new String(answer.body(), StandardCharsets.UTF_8));
        return code.find() ? code.group(1) : "";
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static int within(String setting, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(setting + " must lie between 1 and " + most + ", not " + value);
        }
        return value;
    }
}

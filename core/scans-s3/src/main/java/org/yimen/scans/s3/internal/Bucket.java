package org.yimen.scans.s3.internal;

import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which bucket, and who may use it.
 *
 * @param endpoint address of the store; never {@code null}
 * @param region never {@code null}
 * @param name of the bucket; never {@code null}
 * @param prefix what all keys begin with; never {@code null}
 * @param pathStyle whether the name stands in the path, or before the host
 * @param access who asks; never {@code null}
 * @param secret what he signs with; never {@code null}
 */
record Bucket(
        URI endpoint, String region, String name, String prefix, boolean pathStyle, String access, String secret) {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z0-9-]+/)*");
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws IllegalArgumentException with one sentence that names the setting that makes no sense */
    Bucket {
        require(
                endpoint.getHost() != null
                        && endpoint.getPath().replace("/", "").isEmpty(),
                "endpoint");
        require("https".equals(endpoint.getScheme()) || HERE.contains(endpoint.getHost()), "endpoint (https)");
        require(NAME.matcher(name).matches(), "bucket");
        require(PREFIX.matcher(prefix).matches(), "prefix");
        require(!access.isBlank(), "accessKey");
        require(!secret.isBlank(), "secretKey");
    }

    static Bucket of(S3Configuration settings) {
        return new Bucket(
                URI.create(given(settings.endpoint())),
                given(settings.region()),
                given(settings.bucket()),
                given(settings.prefix()),
                settings.pathStyle(),
                given(settings.accessKey()),
                given(settings.secretKey()));
    }

    /** The address of an object; of the bucket itself if the key is empty. Keys need no escapes. */
    URI address(String key, String query) {
        String path = (pathStyle ? "/" + name : "") + (key.isEmpty() ? "" : "/" + prefix + key);
        return URI.create(endpoint.getScheme() + "://" + host() + (path.isEmpty() ? "/" : path)
                + (query.isEmpty() ? "" : "?" + query));
    }

    /** Host and port as they stand in the request. */
    String host() {
        return pathStyle ? endpoint.getAuthority() : name + "." + endpoint.getAuthority();
    }

    private static String given(String setting) {
        return setting == null ? "" : setting.strip();
    }

    private static void require(boolean sensible, String setting) {
        if (!sensible) {
            throw new IllegalArgumentException("the setting " + setting + " of the S3 store is missing or not usable");
        }
    }

    /** Without the keys: this may stand in a log. */
    @Override
    public String toString() {
        return endpoint.getAuthority() + "/" + name + "/" + prefix;
    }
}

package org.yimen.security.internal;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in PHC notation: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash}.
 *
 * @param settings it was made with; never {@code null}
 * @param salt never {@code null}
 * @param hash never {@code null}
 */
record PasswordHash(Argon2Settings settings, byte[] salt, byte[] hash) {
    private static final Pattern NOTATION =
            Pattern.compile("\\$argon2id\\$v=19\\$m=([0-9]{1,9}),t=([0-9]{1,9}),p=([0-9]{1,3})"
                    + "\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{16,172})");

    /** @throws IllegalArgumentException if the text is something else; its message does not hold the text */
    static PasswordHash parse(String text) {
        Matcher parts = NOTATION.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash in PHC notation");
        }
        Argon2Settings settings = new Argon2Settings(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
        Base64.Decoder base64 = Base64.getDecoder();
        return new PasswordHash(settings, base64.decode(parts.group(4)), base64.decode(parts.group(5)));
    }

    String text() {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + settings.memoryInKiB() + ",t=" + settings.iterations() + ",p="
                + settings.parallelism() + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    @Override
    public String toString() {
        return "PasswordHash[" + settings + "]";
    }
}

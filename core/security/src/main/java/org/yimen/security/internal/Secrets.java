package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and what is stored of them. Safe for use by several threads. */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    /** No characters that look alike when read from paper. */
    private static final String READABLE = "23456789abcdefghjkmnpqrstuvwxyz";

    private Secrets() {}

    /** 256 random bits, base64url without padding. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Four groups of four readable characters, 79 random bits, such as {@code k7mf-9wqp-x2hd-v4tr}. */
    static String password() {
        StringBuilder password = new StringBuilder();
        for (int index = 0; index < 16; index++) {
            if (index > 0 && index % 4 == 0) {
                password.append('-');
            }
            password.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return password.toString();
    }

    /** SHA-256, hexadecimal. Enough for secrets of 256 random bits; passwords need {@link PasswordHashing}. */
    public static String digest(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}

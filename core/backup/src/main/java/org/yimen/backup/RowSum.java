package org.yimen.backup;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * Number and digest of rows in any order: the sum of their SHA-256, modulo 2 to the power of 256. Two databases sort
 * differently; a row that is changed, missing or there twice shows all the same. Not for use by several threads.
 */
final class RowSum {
    private final MessageDigest sha256 = Digests.sha256();
    private final byte[] sum = new byte[sha256.getDigestLength()];
    private long rows;

    /** @param row values as {@link Kind} has them, in the order of the columns */
    void add(Object[] row) {
        for (Object value : row) {
            digest(value);
        }
        byte[] digest = sha256.digest();
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & 0xff) + (digest[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= Byte.SIZE;
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    /** Hexadecimal. */
    String digest() {
        return HexFormat.of().formatHex(sum);
    }

    /** Kind and length go before the content, so that no two different rows are the same bytes. */
    private void digest(Object value) {
        if (value == null) {
            sha256.update((byte) 0);
        } else if (value instanceof String text) {
            digest('t', units(text));
        } else if (value instanceof Long number) {
            digest('i', ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        } else if (value instanceof Boolean truth) {
            digest('b', new byte[] {(byte) (truth ? 1 : 0)});
        } else {
            digest('x', (byte[]) value);
        }
    }

    private void digest(char kind, byte[] content) {
        sha256.update((byte) kind);
        sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, content.length));
        sha256.update(content);
    }

    /** The UTF-16 units: an encoder would replace half a pair, which H2 can store. */
    private static byte[] units(String text) {
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * text.length());
        units.asCharBuffer().put(text);
        return units.array();
    }
}

package org.yimen.casework.port;

/** Seals events with a key that is kept outside the database. An OSGi service, safe for use by several threads. */
public interface EventSeal {
    /** A random salt, hexadecimal; never {@code null}. */
    String salt();

    /**
     * The keyed digest over the seal before, the sequence, the salt and the content.
     *
     * @return algorithm, key version and digest, such as {@code hmac-sm3:1:ab…}; never {@code null}
     */
    String seal(String caseId, long sequence, String previous, String salt, String content);

    /** Whether {@link #seal} with the key version named in it gives this seal; compares in constant time. */
    boolean matches(String seal, String caseId, long sequence, String previous, String salt, String content);
}

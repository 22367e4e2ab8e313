package org.yimen.persistence.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yimen.casework.port.EventSeal;

/** A seal with a key of its own. */
final class TestSeal implements EventSeal {
    private static final byte[] KEY = "only for tests".getBytes(StandardCharsets.UTF_8);

    @Override
    public String salt() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    @Override
    public String seal(String caseId, long sequence, String previous, String salt, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String text = String.join("\n", caseId, Long.toString(sequence), previous, salt, content);
            return "hmac-sha256:1:" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean matches(String seal, String caseId, long sequence, String previous, String salt, String content) {
        byte[] expected = seal(caseId, sequence, previous, salt, content).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.UTF_8));
    }
}

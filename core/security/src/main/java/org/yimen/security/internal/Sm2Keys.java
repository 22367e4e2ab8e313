package org.yimen.security.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.CipherParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** Keys of SM2 (GB/T 32918) on its standard curve; signatures are for the standard's default user, over SM3. */
final class Sm2Keys {
    static final int BYTES = 32;

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            GMObjectIdentifiers.sm2p256v1, GMNamedCurves.getByOID(GMObjectIdentifiers.sm2p256v1));
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int PEM_WIDTH = 64;

    private Sm2Keys() {}

    /** Whether random bytes make a private key; all but one in four thousand million do. */
    static boolean isKey(byte[] bytes) {
        BigInteger secret = new BigInteger(1, bytes);
        return bytes.length == BYTES
                && secret.signum() > 0
                && secret.compareTo(CURVE.getN().subtract(BigInteger.TWO)) <= 0;
    }

    static SM2Signer signer(byte[] key) {
        return ready(true, new ECPrivateKeyParameters(new BigInteger(1, key), CURVE));
    }

    static SM2Signer verifier(ECPublicKeyParameters key) {
        return ready(false, key);
    }

    private static SM2Signer ready(boolean signs, CipherParameters key) {
        SM2Signer signer = new SM2Signer();
        signer.init(signs, key);
        return signer;
    }

    static ECPublicKeyParameters publicKey(byte[] key) {
        return new ECPublicKeyParameters(
                new FixedPointCombMultiplier().multiply(CURVE.getG(), new BigInteger(1, key)), CURVE);
    }

    /** As every tool reads it. */
    static String pem(ECPublicKeyParameters key) {
        try {
            byte[] encoded =
                    SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded();
            String base64 = Base64.getMimeEncoder(PEM_WIDTH, new byte[] {'\n'}).encodeToString(encoded);
            return BEGIN + "\n" + base64 + "\n" + END + "\n";
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @throws IllegalArgumentException if it is no public key of SM2 in PEM */
    static ECPublicKeyParameters parse(String pem) {
        String base64 = pem.replace(BEGIN, "").replace(END, "");
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64.getBytes(StandardCharsets.US_ASCII));
            return (ECPublicKeyParameters) PublicKeyFactory.createKey(encoded);
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalArgumentException("no public key of SM2", wrong);
        }
    }
}

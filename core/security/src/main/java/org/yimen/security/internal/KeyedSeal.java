package org.yimen.security.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.EventSeal;

/**
 * Seals events by HMAC-SM3 with a key from a file outside the database. Without the file it seals nothing until
 * {@link SealStart} has seen that the database holds no events and has the first key made.
 */
@Component(
        name = KeyedSeal.NAME,
        service = {EventSeal.class, KeyedSeal.class},
        configurationPid = KeyedSeal.PID)
@Designate(ocd = EventSealConfiguration.class)
public final class KeyedSeal implements EventSeal, Pseudonyms {
    static final String NAME = "org.yimen.security.KeyedSeal";
    static final String PID = "org.yimen.security.seal";

    private static final Logger LOG = LoggerFactory.getLogger(KeyedSeal.class);
    private static final Pattern SEAL = Pattern.compile("hmac-sm3:([1-9][0-9]{0,5}):([0-9a-f]{64})");
    private static final String PURPOSE = "yimen-event-1";
    private static final String PSEUDONYM = "yimen-pseudonym-1";
    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final boolean createFirstKey;
    private final AtomicReference<VersionedKeys> keys = new AtomicReference<>();

    @Activate
    public KeyedSeal(EventSealConfiguration configuration, BundleContext context) {
        this(
                Places.of(
                        PID + ": keyFile",
                        configuration.keyFile(),
                        context::getProperty,
                        "karaf.etc",
                        "keys/event-seal.properties"),
                configuration.createFirstKey());
    }

    KeyedSeal(Path file, boolean createFirstKey) {
        this.file = file;
        this.createFirstKey = createFirstKey;
        if (Files.exists(file)) {
            keys.set(read(file));
        }
    }

    private static VersionedKeys read(Path file) {
        if (PrivateFiles.isOpenToOthers(file)) {
            LOG.warn("Others than the platform's own user may read {}: set its mode to 0600", file);
        }
        try {
            return VersionedKeys.read(file, KEY_BYTES);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(file + ": " + wrong.getMessage(), wrong);
        }
    }

    Path file() {
        return file;
    }

    boolean hasKey() {
        return keys.get() != null;
    }

    /** Makes the first key, if that is allowed here; answers whether there is one now. */
    boolean createFirst() {
        if (createFirstKey && !hasKey()) {
            VersionedKeys first = VersionedKeys.first(KEY_BYTES);
            first.write(file, "Seals the events of cases. Keep a copy apart from the database's.");
            keys.set(first);
            LOG.info("The first key to seal events was written to {}; keep a copy apart from the database's", file);
        }
        return hasKey();
    }

    /** Whether the key that the seal names is there. */
    boolean knowsKeyOf(String seal) {
        Matcher parts = SEAL.matcher(seal);
        return parts.matches() && key(parts).isPresent();
    }

    /** By a key that is in the file, so that all nodes agree; another one after the key was changed. */
    @Override
    public String of(String kind, String text) {
        VersionedKeys present = present();
        byte[] key = present.key(present.current()).orElseThrow();
        return HexFormat.of().formatHex(HmacSm3.of(key, PSEUDONYM, kind, text)).substring(0, 16);
    }

    /** By which each version of the key is known; it tells nothing of the key. */
    Map<Integer, String> marks() {
        return present().marks();
    }

    private VersionedKeys present() {
        VersionedKeys present = keys.get();
        if (present == null) {
            throw new IllegalStateException("events cannot be sealed: there is no key in " + file);
        }
        return present;
    }

    @Override
    public String salt() {
        return HexFormat.of().formatHex(Secrets.bytes(SALT_BYTES));
    }

    @Override
    public String seal(String caseId, long sequence, String previous, String salt, String content) {
        VersionedKeys present = present();
        byte[] key = present.key(present.current()).orElseThrow();
        return "hmac-sm3:" + present.current() + ":" + digest(key, caseId, sequence, previous, salt, content);
    }

    @Override
    public boolean matches(String seal, String caseId, long sequence, String previous, String salt, String content) {
        Matcher parts = SEAL.matcher(seal);
        return parts.matches()
                && key(parts)
                        .filter(key -> MessageDigest.isEqual(
                                parts.group(2).getBytes(StandardCharsets.US_ASCII),
                                digest(key, caseId, sequence, previous, salt, content)
                                        .getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private Optional<byte[]> key(Matcher parts) {
        return Optional.ofNullable(keys.get()).flatMap(present -> present.key(Integer.parseInt(parts.group(1))));
    }

    private static String digest(
            byte[] key, String caseId, long sequence, String previous, String salt, String content) {
        return HexFormat.of()
                .formatHex(HmacSm3.of(key, PURPOSE, caseId, Long.toString(sequence), previous, salt, content));
    }
}

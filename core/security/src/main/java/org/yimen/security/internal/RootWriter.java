package org.yimen.security.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.yimen.casework.port.EventHead;

/** Writes the lines of a root. */
final class RootWriter {
    private final OutputStream bytes;
    private final SM2Signer signer;
    private final int version;

    RootWriter(OutputStream bytes, RootKeys keys) {
        this.bytes = bytes;
        this.signer = keys.signer();
        this.version = keys.current();
    }

    void begin(long number, Instant created, String previous, boolean all) {
        line(RootFile.FORMAT);
        line("number " + number);
        line("created " + created);
        line("key " + version);
        line("previous " + previous);
        line("heads " + (all ? RootFile.ALL : RootFile.CHANGED));
    }

    void head(EventHead head) {
        line(HeadLines.line(head));
    }

    void end(RootSum.Total total) {
        line(RootFile.END);
        line("chains " + total.chains());
        line("events " + total.events());
        line("root " + total.root());
        try {
            write("signature " + Base64.getEncoder().encodeToString(signer.generateSignature()));
        } catch (CryptoException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void line(String line) {
        byte[] signed = write(line);
        signer.update(signed, 0, signed.length);
    }

    private byte[] write(String line) {
        byte[] text = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            bytes.write(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return text;
    }
}

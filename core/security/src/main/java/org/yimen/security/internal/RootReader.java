package org.yimen.security.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.yimen.security.RootBreak.Kind;

/** Reads one root through and checks its signature; keeps none of its heads. */
final class RootReader {
    private final Path path;
    private final AsciiLines lines;
    private final Sm3 digest = new Sm3();
    private final StringBuilder unsigned = new StringBuilder();
    private Optional<SM2Signer> verifier = Optional.empty();

    private RootReader(Path path, AsciiLines lines) {
        this.path = path;
        this.lines = lines;
    }

    /**
     * The root.
     *
     * @throws Broken if it is not as it was signed
     */
    static RootFile read(Path path, RootProofs proofs) throws IOException, Broken {
        try (AsciiLines lines = new AsciiLines(path, 0)) {
            return new RootReader(path, lines).read(proofs);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw new Broken(Kind.ALTERED);
        }
    }

    private RootFile read(RootProofs proofs) throws IOException, Broken {
        require(signed().equals(RootFile.FORMAT));
        long number = Long.parseLong(value("number"));
        Instant created = Instant.parse(value("created"));
        int version = Integer.parseInt(value("key"));
        verifier = Optional.of(proofs.verifier(version).orElseThrow(() -> new Broken(Kind.UNKNOWN_KEY)));
        feed(unsigned.toString());
        String previous = value("previous");
        String heads = value("heads");
        require(heads.equals(RootFile.ALL) || heads.equals(RootFile.CHANGED));
        long headsAt = lines.position();
        skipHeads();
        RootSum.Total total =
                new RootSum.Total(Long.parseLong(value("chains")), Long.parseLong(value("events")), value("root"));
        require(isSignature(Base64.getDecoder().decode(value("signature", false))));
        require(lines.next().isEmpty());
        return new RootFile(
                number, path, created, previous, heads.equals(RootFile.ALL), headsAt, total, "sm3:" + digest.hex());
    }

    private void skipHeads() throws IOException {
        String last = "";
        for (String line = signed(); !line.equals(RootFile.END); line = signed()) {
            String id = HeadLines.parse(line).caseId();
            require(id.compareTo(last) > 0);
            last = id;
        }
    }

    private boolean isSignature(byte[] bytes) {
        return verifier.orElseThrow().verifySignature(bytes);
    }

    private String signed() throws IOException {
        return line(true);
    }

    private String value(String name) throws IOException {
        return value(name, true);
    }

    private String value(String name, boolean isSigned) throws IOException {
        String line = line(isSigned);
        require(line.startsWith(name + " "));
        return line.substring(name.length() + 1);
    }

    private String line(boolean isSigned) throws IOException {
        String line = lines.next().orElseThrow(() -> new IllegalArgumentException("cut off"));
        digest.line(line);
        if (isSigned && verifier.isPresent()) {
            feed(line + "\n");
        } else if (isSigned) {
            unsigned.append(line).append('\n');
        }
        return line;
    }

    private void feed(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        verifier.orElseThrow().update(bytes, 0, bytes.length);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not as it was signed");
        }
    }

    /** It is not as it was signed. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;
        private final Kind kind;

        Broken(Kind kind) {
            super(kind.name(), null, false, false);
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }
}

package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.casework.domain.CaseId;

abstract class ScanStoreContract extends StoreContract {
    static final byte[] TWO = {1, 2};
    private static final int PIECE = DatabasePieces.SIZE;

    /** How many pieces of this case are stored. */
    abstract long piecesOf(CaseId id) throws Exception;

    /** Somebody changes the first piece of a case where it lies. */
    abstract void damage(CaseId id) throws Exception;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE, 4 * PIECE - 1, 4 * PIECE, 9 * PIECE})
    void a_scan_comes_back_byte_for_byte(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        CaseId id = CaseId.fresh();

        keep(id, bytes);

        assertThat(bytesOf(id, sha256(bytes))).isEqualTo(bytes);
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, sha256(bytes))))
                .contains("image/png");
    }

    @Test
    void a_scan_is_kept_once_for_each_case() throws Exception {
        CaseId id = CaseId.fresh();
        keep(id, TWO);
        keep(id, TWO);

        assertThat(bytesOf(id, sha256(TWO))).isEqualTo(TWO);
        assertThat(piecesOf(id)).isOne();
        assertThat(this.<Boolean>read(stores -> stores.scans().read(CaseId.fresh(), sha256(TWO), in -> {})))
                .isFalse();
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, "x")))
                .isEmpty();
    }

    @Test
    void a_scan_brought_by_many_at_once_is_kept_once_for_its_case() throws Exception {
        CaseId id = CaseId.fresh();
        byte[] bytes = new byte[5 * PIECE];
        new Random(5).nextBytes(bytes);
        ExecutorService windows = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int window = 0; window < 6; window++) {
                all.add(windows.submit(() -> keep(id, bytes)));
            }
            for (Future<?> one : all) {
                one.get(60, TimeUnit.SECONDS);
            }
        } finally {
            windows.shutdownNow();
        }

        assertThat(piecesOf(id)).isEqualTo(piecesFor(bytes.length));
        assertThat(bytesOf(id, sha256(bytes))).isEqualTo(bytes);
    }

    /** How many pieces a scan of this size has. */
    long piecesFor(int size) {
        return (size + PIECE - 1) / PIECE;
    }

    @Test
    void a_scan_that_is_not_what_was_said_is_not_kept() {
        CaseId id = CaseId.fresh();
        assertThatThrownBy(() -> keep(id, sha256(TWO), TWO, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> keep(id, sha256(new byte[1]), TWO, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, sha256(TWO))))
                .isEmpty();
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, sha256(new byte[1]))))
                .isEmpty();
    }

    @Test
    void a_scan_whose_bytes_were_changed_where_they_lie_is_not_shown() throws Exception {
        CaseId id = CaseId.fresh();
        keep(id, TWO);
        damage(id);

        assertThatThrownBy(() -> bytesOf(id, sha256(TWO))).isInstanceOf(RuntimeException.class);
    }

    /** Piece by piece, whatever its size. */
    @Test
    void a_large_scan_is_never_whole_in_memory() {
        long size = 50L * 1024 * 1024;
        CaseId id = CaseId.fresh();
        String digest = sha256(new Pattern(size));
        write(stores -> {
            stores.scans().keep(id, digest, "application/pdf", size, new Pattern(size));
            return id;
        });

        AtomicLong read = new AtomicLong();
        read(stores -> stores.scans().read(id, digest, in -> read.set(checked(in))));

        assertThat(read).hasValue(size);
    }

    private static long checked(InputStream in) {
        try {
            InputStream expected = new Pattern(Long.MAX_VALUE);
            byte[] piece = new byte[70_000];
            long total = 0;
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                if (!Arrays.equals(piece, 0, count, expected.readNBytes(count), 0, count)) {
                    throw new AssertionError("behind byte " + total);
                }
                total += count;
            }
            return total;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void keep(CaseId id, byte[] bytes) {
        keep(id, sha256(bytes), bytes, bytes.length);
    }

    private void keep(CaseId id, String digest, byte[] bytes, long size) {
        write(stores -> {
            stores.scans().keep(id, digest, "image/png", size, new ByteArrayInputStream(bytes));
            return id;
        });
    }

    byte[] bytesOf(CaseId id, String digest) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        read(stores -> stores.scans().read(id, digest, in -> {
            try {
                in.transferTo(out);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }));
        return out.toByteArray();
    }

    static String sha256(byte[] bytes) {
        return sha256(new ByteArrayInputStream(bytes));
    }

    private static String sha256(InputStream bytes) {
        try (DigestInputStream in = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As many bytes as wanted, each told by its place. */
    private static final class Pattern extends InputStream {
        private final long size;
        private long place;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return place < size ? next() : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = (int) Math.min(length, size - place);
            for (int i = 0; i < count; i++) {
                into[offset + i] = (byte) next();
            }
            return count == 0 && length > 0 ? -1 : count;
        }

        private int next() {
            return (int) ((place++ * 31 >> 3) & 0xff);
        }
    }
}

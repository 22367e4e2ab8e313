package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.casework.domain.CaseId;

abstract class ScanStoreContract extends StoreContract {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, ScanRows.CHUNK - 1, ScanRows.CHUNK, ScanRows.CHUNK + 1, 3 * ScanRows.CHUNK})
    void a_scan_comes_back_byte_for_byte(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        CaseId id = CaseId.fresh();

        keep(id, "d", bytes, size);

        assertThat(bytesOf(id, "d")).isEqualTo(bytes);
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, "d")))
                .contains("image/png");
    }

    @Test
    void a_scan_is_kept_once_for_each_case() {
        CaseId id = CaseId.fresh();
        keep(id, "d", new byte[] {1, 2}, 2);
        keep(id, "d", new byte[] {1, 2}, 2);

        assertThat(bytesOf(id, "d")).containsExactly(1, 2);
        assertThat(this.<Boolean>read(stores -> stores.scans().read(CaseId.fresh(), "d", in -> {})))
                .isFalse();
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, "x")))
                .isEmpty();
    }

    @Test
    void a_scan_shorter_than_was_said_is_not_kept() {
        CaseId id = CaseId.fresh();
        assertThatThrownBy(() -> keep(id, "d", new byte[] {1, 2}, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(this.<Optional<String>>read(stores -> stores.scans().mediaType(id, "d")))
                .isEmpty();
    }

    /** Ninety-six mebibytes go through a heap that could not hold them three times over. */
    @Test
    void a_large_scan_is_never_whole_in_memory() {
        long size = 96L * 1024 * 1024;
        CaseId id = CaseId.fresh();
        write(stores -> {
            stores.scans().keep(id, "large", "application/pdf", size, new Pattern(size));
            return id;
        });

        AtomicLong read = new AtomicLong();
        read(stores -> stores.scans().read(id, "large", in -> read.set(checked(in))));

        assertThat(read).hasValue(size);
    }

    private static long checked(InputStream in) {
        try {
            Pattern expected = new Pattern(Long.MAX_VALUE);
            byte[] piece = new byte[70_000];
            long total = 0;
            for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
                for (int i = 0; i < count; i++) {
                    if ((piece[i] & 0xff) != expected.read()) {
                        throw new AssertionError("byte " + (total + i));
                    }
                }
                total += count;
            }
            return total;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(CaseId id, String digest, byte[] bytes, long size) {
        write(stores -> {
            stores.scans().keep(id, digest, "image/png", size, new ByteArrayInputStream(bytes));
            return id;
        });
    }

    private byte[] bytesOf(CaseId id, String digest) {
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

    /** As many bytes as wanted, each told by its place. */
    private static final class Pattern extends InputStream {
        private final long size;
        private long place;

        Pattern(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return place < size ? (int) ((place++ * 31 >> 3) & 0xff) : -1;
        }
    }
}

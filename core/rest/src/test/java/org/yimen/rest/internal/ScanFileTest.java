package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanFileTest {
    private static final ScanLimits LIMITS = new ScanLimits(20, 20_000, 400);
    private static final byte[] PDF = bytes("%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n");
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII=");

    /** Start, a comment with a false end in it, a frame, a scan with a stuffed 0xff and a restart mark, end. */
    private static final byte[] JPEG =
            hex("ffd8 fffe0005ffd900 ffc0000b080010002001011100 ffda0008010100003f00 12ff0034ffd056" + " ffd9");

    @Test
    void a_scan_is_digested_and_read_as_often_as_needed() throws IOException {
        try (ScanFile scan = receive(PDF, ScanType.OF_PDF)) {
            var upload = scan.upload("身份证.pdf");

            assertThat(upload.digest()).isEqualTo(Digests.sha256(PDF));
            assertThat(upload.size()).isEqualTo(PDF.length);
            assertThat(upload.opener().open()).hasBinaryContent(PDF);
            assertThat(upload.opener().open()).hasBinaryContent(PDF);
        }
    }

    @Test
    void a_script_that_says_it_is_a_picture_is_refused() {
        assertThat(refused(bytes("<html><script>"), ScanType.OF_PNG)).isEqualTo("scan-type");
        assertThat(refused(PDF, ScanType.OF_PNG)).isEqualTo("scan-mismatch");
        assertThat(refused(new byte[0], ScanType.OF_PDF)).isEqualTo("scan-empty");
    }

    @Test
    void a_whole_picture_is_taken() throws IOException {
        receive(PNG, ScanType.OF_PNG).close();
        receive(JPEG, ScanType.OF_JPEG).close();
    }

    @Test
    void a_picture_that_breaks_off_anywhere_is_refused() {
        for (int length = ScanType.HEAD; length < PNG.length; length++) {
            assertThat(refused(Arrays.copyOf(PNG, length), ScanType.OF_PNG)).isEqualTo("scan-broken");
        }
        for (int length = 3; length < JPEG.length; length++) {
            assertThat(refused(Arrays.copyOf(JPEG, length), ScanType.OF_JPEG)).isEqualTo("scan-broken");
        }
    }

    @Test
    void something_behind_the_end_of_a_png_is_refused_and_behind_that_of_a_jpeg_left_alone() throws IOException {
        assertThat(refused(joined(PNG, bytes("left over")), ScanType.OF_PNG)).isEqualTo("scan-broken");
        receive(joined(JPEG, bytes("a film")), ScanType.OF_JPEG).close();
    }

    @Test
    void a_small_file_that_would_fill_the_memory_is_refused() {
        byte[] png = PNG.clone();
        ByteBuffer.wrap(png).putInt(16, 60_000).putInt(20, 60_000);
        byte[] jpeg = JPEG.clone();
        ByteBuffer.wrap(jpeg).putShort(14, (short) 20_001);

        assertThat(refused(png, ScanType.OF_PNG)).isEqualTo("scan-dimensions");
        assertThat(refused(jpeg, ScanType.OF_JPEG)).isEqualTo("scan-dimensions");
        ByteBuffer.wrap(png).putInt(16, 0);
        assertThat(refused(png, ScanType.OF_PNG)).isEqualTo("scan-broken");
    }

    @Test
    void a_pdf_has_a_header_and_an_end() throws IOException {
        assertThat(refused(bytes("%PDF-"), ScanType.OF_PDF)).isEqualTo("scan-broken");
        assertThat(refused(bytes("%PDF-1.7 and nothing"), ScanType.OF_PDF)).isEqualTo("scan-broken");
        assertThat(refused(bytes("%PDF-9.9\n%%EOF"), ScanType.OF_PDF)).isEqualTo("scan-broken");
        assertThat(refused(joined(PDF, new byte[2000]), ScanType.OF_PDF)).isEqualTo("scan-broken");
        receive(joined(bytes("%PDF-2.0\n"), joined(new byte[5000], bytes("%%EOF\r\n"))), ScanType.OF_PDF)
                .close();
    }

    @Test
    void a_pdf_that_is_a_page_or_an_archive_as_well_is_refused() {
        assertThat(refused(bytes("%PDF-1.4\n<HTML><script>alert(1)</script>\n%%EOF"), ScanType.OF_PDF))
                .isEqualTo("scan-foreign");
        assertThat(refused(joined(PDF, bytes("PK\u0005\u0006rest of an archive")), ScanType.OF_PDF))
                .isEqualTo("scan-foreign");
    }

    @Test
    void a_scan_that_never_ends_is_cut_off() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };

        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> ScanFile.receive(endless, ScanType.OF_PDF, LIMITS))
                        .problem()
                        .code())
                .isEqualTo("scan-too-large");
    }

    @Test
    void a_sender_who_breaks_off_is_told_so_and_no_incident() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("early end");
            }
        };

        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> ScanFile.receive(Received.of(broken), ScanType.OF_PDF, LIMITS))
                        .problem()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_file_name_is_shown_without_its_path() {
        assertThat(FileNames.of("attachment; filename*=UTF-8''%E8%BA%AB%E4%BB%BD%E8%AF%81.pdf", "x"))
                .isEqualTo("身份证.pdf");
        assertThat(FileNames.of("attachment; filename=\"../../etc/passwd\"", "x"))
                .isEqualTo("passwd");
        assertThat(FileNames.of("attachment; filename*=UTF-8''%zz", "x")).isEqualTo("x");
        assertThat(FileNames.of(null, "x")).isEqualTo("x");
    }

    private static ScanFile receive(byte[] bytes, String declared) throws IOException {
        return ScanFile.receive(new ByteArrayInputStream(bytes), declared, LIMITS);
    }

    private static String refused(byte[] bytes, String declared) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> receive(bytes, declared));
        assertThat(refused).as("%d bytes of %s", bytes.length, declared).isNotNull();
        return refused.problem().code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Stream.of(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] hex(String text) {
        String digits = text.replace(" ", "");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        IntStream.range(0, digits.length() / 2)
                .forEach(i -> all.write(Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16)));
        return all.toByteArray();
    }
}

package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ScanFileTest {
    private static final byte[] PDF = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);

    @Test
    void a_scan_is_digested_and_read_as_often_as_needed() throws IOException {
        try (ScanFile scan = ScanFile.receive(new ByteArrayInputStream(PDF), ScanType.PDF)) {
            var upload = scan.upload("身份证.pdf");

            assertThat(upload.digest()).isEqualTo(Digests.sha256(PDF));
            assertThat(upload.size()).isEqualTo(PDF.length);
            assertThat(upload.opener().open()).hasBinaryContent(PDF);
            assertThat(upload.opener().open()).hasBinaryContent(PDF);
        }
    }

    @Test
    void a_script_that_says_it_is_a_picture_is_refused() {
        byte[] html = "<html><script>".getBytes(StandardCharsets.UTF_8);

        assertThat(refused(new ByteArrayInputStream(html), ScanType.PNG)).isEqualTo("scan-type");
        assertThat(refused(new ByteArrayInputStream(PDF), ScanType.PNG)).isEqualTo("scan-mismatch");
        assertThat(refused(InputStream.nullInputStream(), ScanType.PDF)).isEqualTo("scan-empty");
    }

    @Test
    void a_scan_that_never_ends_is_cut_off() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };

        assertThat(refused(endless, ScanType.PDF)).isEqualTo("scan-too-large");
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

    private static String refused(InputStream bytes, String declared) {
        return catchThrowableOfType(ProblemException.class, () -> ScanFile.receive(bytes, declared))
                .problem()
                .code();
    }
}

package org.yimen.rest.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at beginning and end of a PDF (ISO 32000): its header stands first, its end last, and nothing there makes it a
 * page or an archive as well. What is between is shown in a sandbox and not looked at.
 */
final class PdfCheck {
    private static final int LOOKED_AT = 1024;
    private static final Pattern HEADER = Pattern.compile("%pdf-[12]\\.\\d[\\s\\S]*");
    private static final Pattern FOREIGN = Pattern.compile(
            "<(?:!doctype|html|head|body|script|svg|iframe)|pk[\\x01\\x03\\x05\\x06][\\x02\\x04\\x06\\x07]");

    private PdfCheck() {}

    static void check(Spool pdf) throws IOException {
        String head = text(pdf, 0);
        String tail = text(pdf, Math.max(0, pdf.size() - LOOKED_AT));
        if (!HEADER.matcher(head).matches() || !tail.contains("%%eof")) {
            throw ScanFile.broken();
        }
        if (FOREIGN.matcher(head).find() || FOREIGN.matcher(tail).find()) {
            throw new ProblemException(Problem.of(422, "scan-foreign", Messages.of("scan.foreign")));
        }
    }

    private static String text(Spool pdf, long from) throws IOException {
        return new String(pdf.piece(from, LOOKED_AT), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}

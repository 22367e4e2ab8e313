package org.yimen.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import javax.ws.rs.core.StreamingOutput;

/** What was set aside on disk, forgotten once it is sent. */
record SentFile(Spool file) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        try (file) {
            file.in().transferTo(out);
        }
    }
}

package org.yimen.rest.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.ws.rs.core.StreamingOutput;

/** A temporary file that is gone once it is sent. */
record SentFile(Path file) implements StreamingOutput {
    @Override
    public void write(OutputStream out) throws IOException {
        try {
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

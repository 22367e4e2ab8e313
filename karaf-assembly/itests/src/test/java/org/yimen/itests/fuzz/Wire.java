package org.yimen.itests.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A connection that sends bytes as they are, which no client library would, and is kept as long as both sides want. For use
 * by one thread.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    /** What is answered; {@link Answer#NONE} if the server ended the connection without a word. */
    Answer send(Request request, String token) throws IOException {
        boolean kept = socket != null;
        Answer answer = once(request, token);
        // A kept connection may have been closed by the server just before: that is no answer to this request.
        return answer == Answer.NONE && kept && socket == null && request.sending() != Request.Sending.BROKEN_OFF
                ? once(request, token)
                : answer;
    }

    private Answer once(Request request, String token) throws IOException {
        connect();
        try {
            write(request, token);
            Answer answer = answer(request);
            if (request.sending() == Request.Sending.BROKEN_OFF
                    || answer.headers().getOrDefault("connection", "").equalsIgnoreCase("close")) {
                close();
            }
            return answer;
        } catch (EOFException | java.net.SocketException gone) {
            close();
            return Answer.NONE;
        }
    }

    private void connect() throws IOException {
        if (socket == null) {
            socket = new Socket("127.0.0.1", port);
            socket.setSoTimeout(PATIENCE_MS);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }
    }

    /** A server may answer and stop listening before all is sent. */
    private void write(Request request, String token) throws IOException {
        try {
            socket.getOutputStream().write(request.bytes(token));
            if (request.sending() == Request.Sending.BROKEN_OFF) {
                socket.shutdownOutput();
            }
        } catch (java.net.SocketException notAllTaken) {
            // Its answer may be there all the same.
        }
    }

    private Answer answer(Request request) throws IOException {
        int status;
        Map<String, String> headers;
        do {
            status = status(line());
            headers = headers();
        } while (status < 200);
        boolean bodiless = request.verb().equals("HEAD") || status == 204 || status == 304;
        return new Answer(status, headers, bodiless ? new byte[0] : body(headers));
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.1 \\d{3}.*")) {
            throw new IOException("no HTTP: " + line);
        }
        return Integer.parseInt(line.substring(9, 12));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            return chunks();
        }
        return headers.containsKey("content-length")
                ? exactly(Integer.parseInt(headers.get("content-length")))
                : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int sign = in.read(); sign != '\n'; sign = in.read()) {
            if (sign < 0) {
                throw new EOFException();
            }
            line.write(sign);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** The next request opens a new one. */
    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}

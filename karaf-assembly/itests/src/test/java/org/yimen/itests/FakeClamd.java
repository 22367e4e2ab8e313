package org.yimen.itests;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM: infected is what contains a marker. It can hang instead. */
final class FakeClamd implements AutoCloseable {
    static final String MARKER = "yimen-marker-that-no-paper-carries";

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private volatile boolean hangs;

    FakeClamd() throws IOException {
        Thread accepting = new Thread(this::accept, "fake-clamd");
        accepting.setDaemon(true);
        accepting.start();
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    void hang(boolean now) {
        hangs = now;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread answering = new Thread(() -> answer(client));
                answering.setDaemon(true);
                answering.start();
            }
        } catch (IOException closed) {
            // The end of the test.
        }
    }

    private void answer(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            in.readNBytes("zINSTREAM\0".length());
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            while (hangs) {
                Thread.sleep(50);
            }
            boolean infected = all.toString(StandardCharsets.ISO_8859_1).contains(MARKER);
            client.getOutputStream()
                    .write((infected ? "stream: Test.Marker FOUND\0" : "stream: OK\0")
                            .getBytes(StandardCharsets.US_ASCII));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

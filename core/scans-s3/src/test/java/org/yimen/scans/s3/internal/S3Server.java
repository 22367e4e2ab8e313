package org.yimen.scans.s3.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.yimen.casework.port.ScanBytes;

/**
 * A server of the S3 protocol in a process of its own, which verifies signatures and keeps its objects as files. It can
 * be stopped and started again on the same port.
 */
public final class S3Server implements AutoCloseable {
    public static final String BUCKET = "town-scans";
    public static final String ACCESS_KEY = "town";
    public static final String SECRET_KEY = "a secret of the tests";
    private static final long PATIENCE_IN_MILLIS = 60_000;

    private final Path folder;
    private final int port;
    private Process process;

    private S3Server(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts with an empty bucket in a folder. */
    public static S3Server start(Path folder) {
        try {
            Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                S3Server server = new S3Server(folder, free.getLocalPort());
                free.close();
                server.startAgain();
                return server;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The platform's side of it. */
    public ScanBytes bytes() {
        Bucket bucket = new Bucket(endpoint(), "us-east-1", BUCKET, "yimen/scans/", true, ACCESS_KEY, SECRET_KEY);
        return new S3ScanBytes(bucket, 10, 8);
    }

    /** Starts after {@link #stop}; the objects are still there. */
    public void startAgain() throws IOException {
        Path settings = Files.writeString(
                folder.resolve("s3proxy.properties"),
                String.join(
                        "\n",
                        "s3proxy.endpoint=" + endpoint(),
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + ACCESS_KEY,
                        "s3proxy.credential=" + SECRET_KEY,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("objects"),
                        ""));
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-DLOG_LEVEL=warn",
                        "-jar",
                        jar().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
        awaitAnswer();
    }

    /** Ends it at once, as if its machine failed. */
    public void stop() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The files in which the objects lie. */
    public List<Path> objects() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("objects").resolve(BUCKET))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void awaitAnswer() throws IOException {
        long end = System.currentTimeMillis() + PATIENCE_IN_MILLIS;
        while (!answers()) {
            if (!process.isAlive() || System.currentTimeMillis() > end) {
                process.destroyForcibly();
                throw new IOException("the S3 server does not start: "
                        + Files.readString(folder.resolve("s3proxy.log"), StandardCharsets.UTF_8));
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the S3 server starts");
            }
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() throws IOException {
        Path jar = Path.of(System.getProperty("yimen.s3proxy", ""));
        if (!Files.isRegularFile(jar)) {
            throw new IOException("not built yet: core/scans-s3 brings " + jar);
        }
        return jar;
    }
}

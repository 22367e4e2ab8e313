package org.yimen.security.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.spi.scan.ScanInspection;
import org.yimen.spi.scan.Verdict;

/**
 * Has scans inspected by ClamAV's daemon, over its command INSTREAM: pieces, each behind its length, and one answer. Time
 * is limited by whoever calls: an interrupt ends every wait of this. Safe for use by several threads.
 */
@Component(
        service = ScanInspection.class,
        configurationPid = "org.yimen.security.clamd",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ClamdConfiguration.class)
public final class ClamdInspection implements ScanInspection {
    private static final Pattern UNIX = Pattern.compile("unix:(/.+)");
    private static final Pattern TCP = Pattern.compile("(.+):(\\d{1,5})");
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String address;

    /** @throws IllegalArgumentException if the address is none */
    @Activate
    public ClamdInspection(ClamdConfiguration settings) {
        this(settings.address());
    }

    ClamdInspection(String address) {
        this.address = address == null ? "" : address.strip();
        socketAddress();
    }

    @Override
    public String name() {
        return "clamd";
    }

    @Override
    public Verdict inspect(InputStream bytes, long size, String mediaType) throws IOException {
        SocketAddress target = socketAddress();
        try (SocketChannel daemon = target instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            daemon.connect(target);
            return verdict(asked(daemon, bytes));
        }
    }

    /** A daemon that refuses to go on says why and hangs up, while this may still be sending. */
    private static String asked(SocketChannel daemon, InputStream bytes) throws IOException {
        try {
            send(daemon, bytes);
        } catch (IOException hungUp) {
            try {
                return answer(daemon);
            } catch (IOException noAnswer) {
                throw hungUp;
            }
        }
        return answer(daemon);
    }

    private static void send(SocketChannel daemon, InputStream bytes) throws IOException {
        write(daemon, ByteBuffer.wrap(COMMAND));
        byte[] piece = bytes.readNBytes(PIECE);
        while (piece.length > 0) {
            write(
                    daemon,
                    ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).flip());
            write(daemon, ByteBuffer.wrap(piece));
            piece = bytes.readNBytes(PIECE);
        }
        write(daemon, ByteBuffer.allocate(Integer.BYTES));
    }

    private static void write(SocketChannel daemon, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            daemon.write(bytes);
        }
    }

    private static String answer(SocketChannel daemon) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
        int read = daemon.read(answer);
        while (read > 0 && answer.get(answer.position() - 1) != 0) {
            read = daemon.read(answer);
        }
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8).strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        String text = answer.replace("\0", "").strip();
        Matcher found = FOUND.matcher(text);
        if (found.matches()) {
            return Verdict.infected(found.group(1));
        }
        if (text.startsWith("INSTREAM size limit exceeded")) {
            return Verdict.undecided("larger than clamd's StreamMaxLength");
        }
        if (!text.equals("stream: OK")) {
            throw new IOException("clamd gives no verdict");
        }
        return Verdict.clean();
    }

    /** Resolved anew for each scan: the daemon may move. */
    private SocketAddress socketAddress() {
        Matcher unix = UNIX.matcher(address);
        if (unix.matches()) {
            return UnixDomainSocketAddress.of(unix.group(1));
        }
        Matcher tcp = TCP.matcher(address);
        if (!tcp.matches()) {
            throw new IllegalArgumentException("address must be host:port or unix:/path, not '" + address + "'");
        }
        return new InetSocketAddress(tcp.group(1), Integer.parseInt(tcp.group(2)));
    }
}

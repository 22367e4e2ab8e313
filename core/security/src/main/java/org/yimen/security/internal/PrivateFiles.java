package org.yimen.security.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Files that only the platform's own user may read: mode 0600, in folders of mode 0700 where they are created, from the
 * first byte on. Where the file system knows no such modes (Windows), the folder's own protection must do.
 */
final class PrivateFiles {
    private static final Set<OpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private PrivateFiles() {}

    /** Appears whole or not at all, also if the machine stops meanwhile; replaces what is there. */
    static void write(Path file, String text) {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder, mode(folder, "rwx------"));
            Files.deleteIfExists(unfinished);
            try (FileChannel channel = FileChannel.open(unfinished, NEW, mode(folder, "rw-------"))) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }

    /** Appears whole or not at all, also if the machine stops meanwhile; never replaces what is there. */
    static <T> T create(Path file, Writing<T> writing) {
        Path folder = file.toAbsolutePath().getParent();
        Path unfinished = folder.resolve(file.getFileName() + ".new");
        try {
            Files.createDirectories(folder, mode(folder, "rwx------"));
            Files.deleteIfExists(unfinished);
            T result;
            try (FileChannel channel = FileChannel.open(unfinished, NEW, mode(folder, "rw-------"));
                    OutputStream bytes = new BufferedOutputStream(Channels.newOutputStream(channel))) {
                result = writing.to(bytes);
                bytes.flush();
                channel.force(true);
            }
            publish(unfinished, file);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        } finally {
            unfinished.toFile().delete();
        }
    }

    /** A second name for a file fails where a move would replace; not every file system has second names. */
    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (UnsupportedOperationException | FileSystemException noLinks) {
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(unfinished, file);
        }
    }

    /** What is written into a file. */
    interface Writing<T> {
        T to(OutputStream bytes) throws IOException;
    }

    /** Whether somebody else may read it. */
    static boolean isOpenToOthers(Path file) {
        try {
            return knowsModes(file)
                    && Files.getPosixFilePermissions(file).stream()
                            .anyMatch(permission -> !permission.name().startsWith("OWNER"));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot look at " + file, failed);
        }
    }

    private static FileAttribute<?>[] mode(Path place, String mode) {
        Set<PosixFilePermission> permissions = PosixFilePermissions.fromString(mode);
        return knowsModes(place)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsModes(Path place) {
        return place.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}

package org.yimen.console.internal.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;

/**
 * What a dropped file holds.
 *
 * @param bundles the bundle it is, or the bundles in it; never {@code null}
 * @param trouble why it holds none; never {@code null}
 */
record FileContent(List<Identity> bundles, Optional<Trouble> trouble) {
    /** A bundle by what its manifest says. */
    record Identity(String name, Version version) {
        @Override
        public String toString() {
            return name + " " + version;
        }
    }

    static boolean isArchive(Path file) {
        return isJar(file) || nameOf(file).toLowerCase(Locale.ROOT).endsWith(".kar");
    }

    static FileContent of(Path file) {
        String name = nameOf(file);
        try {
            return Files.size(file) == 0 ? broken(Trouble.of("file.empty", name)) : read(file);
        } catch (ZipException broken) {
            return broken(Trouble.of("file.no-zip", name).with(broken));
        } catch (IOException unreadable) {
            return broken(Trouble.of("file.unreadable", name).with(unreadable));
        } catch (WrongVersionException wrong) {
            return broken(Trouble.of("file.version", name, wrong.getMessage()));
        }
    }

    private static FileContent read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            boolean jar = isJar(file);
            List<Identity> bundles = jar ? itself(zip) : inside(zip);
            return bundles.isEmpty()
                    ? broken(Trouble.of(jar ? "file.no-manifest" : "file.no-bundle", nameOf(file)))
                    : new FileContent(bundles, Optional.empty());
        }
    }

    private static List<Identity> itself(ZipFile jar) throws IOException {
        ZipEntry entry = jar.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            return List.of();
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return identity(new Manifest(in));
        }
    }

    private static List<Identity> inside(ZipFile archive) throws IOException {
        List<Identity> bundles = new ArrayList<>();
        for (ZipEntry entry : archive.stream().toList()) {
            if (entry.getName().endsWith(".jar")) {
                try (ZipInputStream jar = new ZipInputStream(archive.getInputStream(entry))) {
                    bundles.addAll(itself(jar));
                }
            }
        }
        return List.copyOf(bundles);
    }

    private static List<Identity> itself(ZipInputStream jar) throws IOException {
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                return identity(new Manifest(jar));
            }
        }
        return List.of();
    }

    private static List<Identity> identity(Manifest manifest) {
        Attributes main = manifest.getMainAttributes();
        String name = main.getValue(Constants.BUNDLE_SYMBOLICNAME);
        return name == null
                ? List.of()
                : List.of(new Identity(name.replaceFirst(";.*", "").strip(), version(main)));
    }

    private static Version version(Attributes main) {
        String version = main.getValue(Constants.BUNDLE_VERSION);
        try {
            return Version.parseVersion(version);
        } catch (IllegalArgumentException wrong) {
            throw new WrongVersionException(version);
        }
    }

    private static FileContent broken(Trouble trouble) {
        return new FileContent(List.of(), Optional.of(trouble));
    }

    private static boolean isJar(Path file) {
        return nameOf(file).toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    /** A manifest has a version that is none; the message is what stands there. */
    private static final class WrongVersionException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        WrongVersionException(String version) {
            super(version);
        }
    }
}

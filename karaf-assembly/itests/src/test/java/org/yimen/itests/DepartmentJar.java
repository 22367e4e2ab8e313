package org.yimen.itests;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The next release of a delivered department: the same bundle with later versions of bundle and items. */
public final class DepartmentJar {
    private final byte[] bytes;
    private final String name;

    private DepartmentJar(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /**
     * @param home an unpacked distribution, whose system folder has the delivered bundle
     * @param department artifact of the department
     * @param patch number that the last place of every version is set to
     */
    public static DepartmentJar next(Path home, String department, int patch) throws IOException {
        return next(home, department, patch, Map.of());
    }

    /**
     * The next release, which asks more than the delivered one.
     *
     * @param questions title by name of yes-or-no questions that must be answered
     */
    static DepartmentJar next(Path home, String department, int patch, Map<String, String> questions)
            throws IOException {
        Path delivered;
        try (var found = Files.walk(home.resolve("system/org/yimen/plugins/" + department))) {
            delivered = found.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
        try (JarFile jar = new JarFile(delivered.toFile())) {
            Manifest manifest = new Manifest(jar.getManifest());
            manifest.getMainAttributes().putValue("Bundle-Version", "0.1." + patch);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
                for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                    copy(jar, entries.nextElement(), patch, questions, out);
                }
            }
            return new DepartmentJar(department + "-0.1." + patch + ".jar", bytes.toByteArray());
        }
    }

    private static void copy(JarFile jar, JarEntry entry, int patch, Map<String, String> questions, JarOutputStream out)
            throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return;
        }
        out.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = in.readAllBytes();
            out.write(
                    entry.getName().endsWith("/item.json")
                            ? later(content, patch)
                            : entry.getName().endsWith("/questions.schema.json")
                                    ? asking(content, questions)
                                    : content);
        }
        out.closeEntry();
    }

    private static byte[] later(byte[] item, int patch) {
        return new String(item, StandardCharsets.UTF_8)
                .replaceFirst("(\"version\"\\s*:\\s*\"\\d+\\.\\d+\\.)\\d+\"", "$1" + patch + "\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] asking(byte[] schema, Map<String, String> questions) throws IOException {
        if (questions.isEmpty()) {
            return schema;
        }
        ObjectNode changed = (ObjectNode) DemoPlatform.JSON.readTree(schema);
        questions.forEach((name, title) -> {
            changed.withObject("/properties")
                    .putObject(name)
                    .put("type", "boolean")
                    .put("title", title);
            changed.withArray("required").add(name);
        });
        return DemoPlatform.JSON.writeValueAsBytes(changed);
    }

    /** Puts it into {@code deploy} the way operators are told to: written elsewhere on the disk, then moved. */
    public Path drop(Path home) throws IOException {
        Path written = Files.write(home.resolve(name + ".part"), bytes);
        return Files.move(written, home.resolve("deploy").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}

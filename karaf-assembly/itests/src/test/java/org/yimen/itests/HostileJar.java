package org.yimen.itests;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A bundle with one misbehaving class, made from the test's own classes. */
final class HostileJar {
    private static final String PACKAGE = "org/yimen/itests/hostile/";
    private static final List<String> SHARED = List.of(
            "Sample.class",
            "BrokenSchema.class",
            "sample/item.json",
            "sample/form.json",
            "sample/questions.schema.json",
            "sample/guide.json",
            "wrong/item.json");

    private HostileJar() {}

    /** Drops a bundle whose component of the given service type is the class. */
    static Path drop(Path home, Class<?> component, Class<?> service) throws IOException {
        return drop(home, component, service, "test-department");
    }

    /** The same in the name of a department. */
    static Path drop(Path home, Class<?> component, Class<?> service, String department) throws IOException {
        String name = component.getSimpleName();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest(name))) {
            for (String resource : SHARED) {
                add(jar, PACKAGE + resource, resource.endsWith(".json") ? of(department, resource) : read(resource));
            }
            if (!SHARED.contains(name + ".class")) {
                add(jar, PACKAGE + name + ".class", read(name + ".class"));
            }
            add(jar, "OSGI-INF/item.xml", declaration(component, service));
        }
        Path written = Files.write(home.resolve(name + ".part"), bytes.toByteArray());
        return Files.move(
                written, home.resolve("deploy/" + name.toLowerCase() + "-1.0.0.jar"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** A bundle that needs a package which nobody has. */
    static byte[] lacking(String wanted) throws IOException {
        Manifest manifest = manifest("lacking");
        manifest.getMainAttributes().putValue("Import-Package", wanted);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            add(jar, "nothing.txt", new byte[0]);
        }
        return bytes.toByteArray();
    }

    private static Manifest manifest(String name) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.example.test-department." + name.toLowerCase());
        main.putValue("Bundle-Version", "1.0.0");
        main.putValue("Service-Component", "OSGI-INF/item.xml");
        main.putValue(
                "Import-Package",
                "org.yimen.spi.data,org.yimen.spi.fact,org.yimen.spi.item,org.yimen.spi.material,"
                        + "org.yimen.spi.parameter,org.yimen.spi.procedure,org.yimen.spi.support");
        return manifest;
    }

    private static byte[] declaration(Class<?> component, Class<?> service) {
        return ("<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"" + component.getName()
                        + "\"><implementation class=\"" + component.getName() + "\"/><service><provide interface=\""
                        + service.getName() + "\"/></service></scr:component>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] of(String department, String resource) throws IOException {
        return new String(read(resource), StandardCharsets.UTF_8)
                .replace("test-department/", department + "/")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] read(String resource) throws IOException {
        try (InputStream in = HostileJar.class.getResourceAsStream("hostile/" + resource)) {
            return in.readAllBytes();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(content);
        jar.closeEntry();
    }
}

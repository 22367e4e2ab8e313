package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

class BundleDigestTest {
    @TempDir
    Path folder;

    @Test
    void the_same_contents_give_the_same_digest_however_they_are_listed() throws IOException {
        Map<String, String> contents =
                Map.of("META-INF/MANIFEST.MF", "1.0.0", "org/example/A.class", "A", "b.json", "{}");

        assertThat(digest("one", contents, false)).hasSize(64).isEqualTo(digest("two", contents, true));
    }

    @Test
    void another_name_or_content_gives_another_digest() throws IOException {
        String digest = digest("one", Map.of("a", "bc", "d", ""), false);

        assertThat(digest("two", Map.of("a", "bd", "d", ""), false)).isNotEqualTo(digest);
        assertThat(digest("three", Map.of("e", "bc", "d", ""), false)).isNotEqualTo(digest);
        assertThat(digest("four", Map.of("a", "b", "d", "c"), false)).isNotEqualTo(digest);
        assertThat(digest("five", Map.of("a", "bc"), false)).isNotEqualTo(digest);
    }

    @Test
    void a_bundle_that_is_being_uninstalled_has_no_digest() {
        Bundle gone = bundle((method, argument) -> {
            throw new IllegalStateException("uninstalled");
        });

        assertThat(BundleDigest.of(gone)).isEmpty();
    }

    private String digest(String name, Map<String, String> contents, boolean backwards) throws IOException {
        Path root = Files.createDirectory(folder.resolve(name));
        for (Map.Entry<String, String> entry : contents.entrySet()) {
            Path file = root.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue().getBytes(StandardCharsets.UTF_8));
        }
        Bundle bundle = bundle((method, path) ->
                method.equals("getEntryPaths") ? paths(contents, path, backwards) : url(root.resolve(path)));
        return BundleDigest.of(bundle).orElseThrow();
    }

    /** Direct children of a folder, folders with a slash at the end, as the framework lists them. */
    private static Object paths(Map<String, String> contents, String folder, boolean backwards) {
        String prefix = folder.equals("/") ? "" : folder;
        TreeMap<String, String> children = new TreeMap<>();
        contents.keySet().stream().filter(path -> path.startsWith(prefix)).forEach(path -> {
            int slash = path.indexOf('/', prefix.length());
            children.put(slash < 0 ? path : path.substring(0, slash + 1), "");
        });
        List<String> listed = new ArrayList<>(backwards ? children.descendingKeySet() : children.keySet());
        return Collections.enumeration(listed);
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private interface Reply {
        Object to(String method, String argument);
    }

    private static Bundle bundle(Reply reply) {
        return (Bundle) Proxy.newProxyInstance(
                BundleDigestTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> reply.to(method.getName(), (String) arguments[0]));
    }
}

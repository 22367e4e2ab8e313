package org.yimen.console.internal.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;
import org.yimen.console.internal.deploy.FileContent.Identity;

class FileContentTest {
    private static final Identity MEALS = new Identity("org.example.meals", new Version("1.2.0"));

    @TempDir
    private Path folder;

    private FileContent of(String name, byte[] content) throws Exception {
        return FileContent.of(DroppedFiles.write(folder, name, content));
    }

    private String troubleOf(String name, byte[] content) throws Exception {
        FileContent read = of(name, content);
        assertThat(read.bundles()).isEmpty();
        return read.trouble().orElseThrow().sentence();
    }

    @Test
    void a_bundle_is_known_by_its_manifest_and_an_archive_by_the_bundles_in_it() throws Exception {
        byte[] bundle = DroppedFiles.bundle("org.example.meals", "1.2.0");

        assertThat(of("meals.jar", bundle)).isEqualTo(new FileContent(List.of(MEALS), Optional.empty()));
        assertThat(of("meals.kar", DroppedFiles.zip("repository/org/example/meals.jar", bundle))
                        .bundles())
                .containsExactly(MEALS);
    }

    @Test
    void a_broken_file_is_told_from_an_empty_one_and_from_one_that_is_no_bundle() throws Exception {
        byte[] bundle = DroppedFiles.bundle("org.example.meals", "1.2.0");

        assertThat(troubleOf("empty.jar", new byte[0])).contains("empty.jar", "空的");
        assertThat(troubleOf("text.jar", "没有".getBytes(StandardCharsets.UTF_8))).contains("text.jar", "不是有效的压缩包");
        assertThat(troubleOf("cut.jar", Arrays.copyOf(bundle, bundle.length / 2)))
                .contains("不是有效的压缩包");
        assertThat(troubleOf("random.kar", new byte[4_000])).contains("random.kar", "不是有效的压缩包");
        assertThat(troubleOf("plain.jar", DroppedFiles.zip("a.txt", new byte[1])))
                .contains("没有组件清单");
        assertThat(troubleOf("plain.kar", DroppedFiles.zip("a.txt", new byte[1])))
                .contains("包内没有组件");
        assertThat(troubleOf("version.jar", DroppedFiles.bundle("org.example.meals", "one")))
                .contains("“one”");
    }

    @Test
    void other_files_are_none_of_its_business() {
        assertThat(FileContent.isArchive(Path.of("a.JAR"))).isTrue();
        assertThat(FileContent.isArchive(Path.of("a.kar"))).isTrue();
        assertThat(FileContent.isArchive(Path.of("README"))).isFalse();
        assertThat(FileContent.isArchive(Path.of("a.jar.part"))).isFalse();
    }
}

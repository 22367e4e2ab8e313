package org.yimen.itests;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many seconds warm starts take, the quickest first: of the platform, and of what it stands on. */
public final class WarmStarts {
    /** Stand-ins for the platform's own features: what these bring besides our bundles. */
    private static final List<String> THIRD_PARTY = List.of(
            "yimen-thirdparty-json",
            "yimen-thirdparty-rest",
            "yimen-thirdparty-openapi",
            "yimen-thirdparty-crypto",
            "yimen-thirdparty-jpa",
            "yimen-thirdparty-liquibase",
            "yimen-db-h2");

    private WarmStarts() {}

    private interface Setup {
        void of(Path home) throws IOException;
    }

    /** Until the platform is ready, the database being migrated. */
    public static double[] ofThePlatform(int starts) throws Exception {
        return measured("start", starts, home -> {}, "/api/v1/health/ready", 200);
    }

    /** Until the server answers that there is nothing. */
    public static double[] withoutOurBundles(int starts) throws Exception {
        return measured("start-bare", starts, WarmStarts::withoutOurBundles, "/", 404);
    }

    /** Seconds from the start to the awaited answer, the quickest first; the first start, which installs, is not counted. */
    private static double[] measured(String name, int starts, Setup setup, String path, int status) throws Exception {
        double[] seconds = new double[starts];
        try (PlatformProcess platform = PlatformProcess.unpack(name)) {
            setup.of(platform.home());
            start(platform, path, status);
            platform.awaitLogged("Done.");
            for (int i = 0; i < starts; i++) {
                platform.stop();
                seconds[i] = start(platform, path, status);
            }
            platform.stop();
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private static double start(PlatformProcess platform, String path, int status) throws Exception {
        long began = System.nanoTime();
        platform.start();
        platform.awaitStatus(path, status);
        return (System.nanoTime() - began) / 1e9;
    }

    private static void withoutOurBundles(Path home) throws IOException {
        Path file = home.resolve("etc/org.apache.karaf.features.cfg");
        Properties features = new Properties();
        try (Reader delivered = Files.newBufferedReader(file)) {
            features.load(delivered);
        }
        List<String> boot = List.of(features.getProperty("featuresBoot").split("\\s*,\\s*"));
        String version = boot.stream()
                .filter(feature -> feature.startsWith("yimen-core/"))
                .findFirst()
                .orElseThrow()
                .substring("yimen-core".length());
        Stream<String> upstream = boot.stream().filter(feature -> !feature.startsWith("yimen-"));
        Stream<String> thirdParty = THIRD_PARTY.stream().map(feature -> feature + version);
        features.setProperty("featuresBoot", Stream.concat(upstream, thirdParty).collect(Collectors.joining(", ")));
        try (Writer bare = Files.newBufferedWriter(file)) {
            features.store(bare, null);
        }
        // Nobody migrates this database: without the hook its pool is published at once.
        Path database = home.resolve("etc/org.ops4j.datasource-yimen.cfg");
        Files.writeString(database, Files.readString(database).replaceFirst("(?m)^ops4j\\.preHook.*$", ""));
    }
}

package org.yimen.bench.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import org.yimen.itests.CaseAtWork;
import org.yimen.itests.DepartmentJar;

/** A department's next release is dropped into an idle platform: how long until it is offered. */
final class HotDrop {
    private static final int DROPS = 5;
    private static final int FIRST_PATCH = 900;
    private static final String ITEM = "/catalogue/" + CaseAtWork.MEDICAL;

    private final BenchPlatform platform;
    private final Results results;
    private final String where;

    HotDrop(BenchPlatform platform, Results results, String where) {
        this.platform = platform;
        this.results = results;
        this.where = where;
    }

    void measure() throws Exception {
        String before = offered();
        double[] seconds = new double[DROPS];
        for (int i = 0; i < DROPS; i++) {
            DepartmentJar next = DepartmentJar.next(platform.home(), "medical-insurance", FIRST_PATCH + i);
            long began = System.nanoTime();
            Path file = next.drop(platform.home());
            awaitOffered("1.0." + (FIRST_PATCH + i));
            seconds[i] = (System.nanoTime() - began) / 1e9;
            Files.delete(file);
            awaitOffered(before);
        }
        java.util.Arrays.sort(seconds);
        results.add("bundle dropped -> in the catalogue", where, seconds[DROPS / 2], "s", "<=2");
    }

    private String offered() throws Exception {
        return platform.people().get("clerk", ITEM).path("version").asText();
    }

    private void awaitOffered(String version) throws Exception {
        while (!offered().equals(version)) {
            Thread.sleep(10);
        }
    }
}

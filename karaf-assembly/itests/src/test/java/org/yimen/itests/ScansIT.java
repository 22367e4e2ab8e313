package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/** Scans in the database, with a virus scanner in front: on a heap that cannot hold what is brought at once. */
public class ScansIT {
    private static final long FIFTY_MEGABYTES = 50L * 1024 * 1024;
    private static final int WINDOWS = 8;

    private static FakeClamd clamd;
    private static DemoPlatform platform;
    private static Papers papers;

    @BeforeClass
    public static void startPlatform() throws Exception {
        clamd = new FakeClamd();
        platform = DemoPlatform.unpacked("scans");
        platform.process().tell(Map.of("YIMEN_HEAP", "320m"));
        write("org.yimen.rest.cfg", "scanMegabytes = 64\n");
        write("org.yimen.scan-inspection.cfg", "inspectionsNeeded = 1\ninspectionInSeconds = 15\n");
        write("org.yimen.security.clamd.cfg", "address = " + clamd.address() + "\n");
        platform.startAgain();
        papers = new Papers(platform);
    }

    @AfterClass
    public static void stop() throws Exception {
        platform.close();
        clamd.close();
    }

    @Test
    public void largeScansFromSeveralWindowsGoThroughASmallHeap() throws Exception {
        ExecutorService windows = Executors.newFixedThreadPool(WINDOWS);
        try {
            List<Future<String>> shown = new ArrayList<>();
            String digest = Papers.digest(Papers.pdf("large", FIFTY_MEGABYTES));
            for (int window = 0; window < WINDOWS; window++) {
                String id =
                        CaseAtWork.registered(platform, Family.application()).id();
                shown.add(windows.submit(() -> {
                    HttpResponse<String> brought = papers.bring(id, "id-card/applicant", "large", FIFTY_MEGABYTES);
                    assertEquals(brought.body(), 201, brought.statusCode());
                    return papers.show(id, digest);
                }));
            }
            for (Future<String> one : shown) {
                assertEquals("200 " + digest, one.get(240, TimeUnit.SECONDS));
            }
        } finally {
            windows.shutdownNow();
        }
        assertFalse(platform.log().contains("OutOfMemoryError"));
    }

    @Test
    public void aScanAboveTheOperatorsLimitIsRefused() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();

        assertEquals(
                413,
                papers.bring(id, "id-card/applicant", "too large", 70L * 1024 * 1024)
                        .statusCode());
    }

    @Test
    public void anInfectedScanIsRefusedInPlainWordsAndKeptNowhere() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();

        HttpResponse<String> answer = papers.bring(id, "id-card/applicant", FakeClamd.MARKER, 10);

        assertEquals(answer.body(), 422, answer.statusCode());
        assertTrue(answer.body(), answer.body().contains("scan-infected"));
        assertTrue(answer.body(), answer.body().contains("没有通过病毒检查"));
        assertEquals(
                "404",
                papers.show(id, Papers.digest(Papers.pdf(FakeClamd.MARKER, 10))).substring(0, 3));
        assertTrue(
                "not on the record",
                platform.get("clerk", "/cases/" + id + "/events").text().contains("scan-refused"));
    }

    @Test
    public void withoutAVerdictNothingIsKeptAndTheWindowIsToldToTryAgain() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();
        clamd.hang(true);
        HttpResponse<String> answer;
        try {
            answer = papers.bring(id, "id-card/applicant", "clean", 10);
        } finally {
            clamd.hang(false);
        }

        assertEquals(answer.body(), 503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(201, papers.bring(id, "id-card/applicant", "clean", 10).statusCode());
        assertTrue(platform.get("clerk", "/cases/" + id + "/materials").text().contains("\"CLEAN\""));
    }

    @Test
    public void theSameScanForSeveralPapersIsOneScan() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();
        String digest = Papers.digest(Papers.pdf("one for all", 300_000));
        List<String> wanted = List.of("id-card/applicant", "household-register/household");
        for (String paper : wanted) {
            assertEquals(201, papers.bring(id, paper, "one for all", 300_000).statusCode());
        }

        int holding = 0;
        for (JsonNode paper :
                platform.get("clerk", "/cases/" + id + "/materials").done().get("materials")) {
            holding += paper.get("scans").toString().contains(digest) ? 1 : 0;
        }
        assertEquals(wanted.size(), holding);
        assertEquals("200 " + digest, papers.show(id, digest));
    }

    /** What is being received lies on disk in plain, in a file without a name. */
    @Test
    public void aKilledProcessLeavesNothingOfAScanThatWasBeingReceived() throws Exception {
        String marker = "plain words of a paper that was never received whole";
        String id = CaseAtWork.registered(platform, Family.application()).id();
        URI address = platform.process().address("/api/v1/cases/" + id + "/materials/id-card/applicant/scans");
        try (Socket window = new Socket(address.getHost(), address.getPort())) {
            window.getOutputStream()
                    .write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + platform.token("clerk")
                                    + "\r\nContent-Type: application/pdf\r\nContent-Length: 9000000\r\n\r\n%PDF-1.7\n"
                                    + (marker + "\n").repeat(20_000))
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(1_000);
            platform.process().kill();
        }

        assertEquals(List.of(), filesWith(marker, platform.process().home().resolve("data")));
        platform.startAgain();
    }

    private static List<Path> filesWith(String marker, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, marker))
                    .toList();
        }
    }

    private static boolean holds(Path file, String marker) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(marker);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void write(String name, String text) throws IOException {
        Files.writeString(platform.process().home().resolve("etc").resolve(name), text);
    }
}

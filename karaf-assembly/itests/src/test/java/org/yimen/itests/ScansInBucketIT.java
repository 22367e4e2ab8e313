package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.yimen.scans.s3.internal.S3Server;

/** Scans in the bucket of a real server, chosen as {@code docs/operators.md} tells an operator. */
public class ScansInBucketIT {
    private static final String WORDS = "plain words of a paper";
    private static final List<String> WANTED = List.of("id-card/applicant", "household-register/household");

    private static S3Server server;
    private static DemoPlatform platform;
    private static Papers papers;

    @BeforeClass
    public static void startPlatform() throws Exception {
        platform = DemoPlatform.unpacked("scans-s3");
        Path etc = platform.process().home().resolve("etc");
        server = S3Server.start(Files.createDirectory(platform.process().home().resolve("s3")));
        Files.copy(
                etc.resolve("scans/s3.cfg"),
                etc.resolve("org.yimen.scans.s3.cfg"),
                StandardCopyOption.REPLACE_EXISTING);
        platform.process()
                .tell(Map.of(
                        "YIMEN_S3_ENDPOINT", server.endpoint().toString(),
                        "YIMEN_S3_BUCKET", S3Server.BUCKET,
                        "YIMEN_S3_ACCESS_KEY", S3Server.ACCESS_KEY,
                        "YIMEN_S3_SECRET_KEY", S3Server.SECRET_KEY));
        platform.startAgain();
        papers = new Papers(platform);
    }

    @AfterClass
    public static void stop() throws Exception {
        try {
            assertFalse("the secret is in the log", platform.log().contains(S3Server.SECRET_KEY));
        } finally {
            platform.close();
            server.close();
        }
    }

    @Test
    public void theSameScanBroughtAtOnceForSeveralPapersIsKeptOnceAndEncrypted() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();
        String digest = Papers.digest(Papers.pdf(WORDS, 2_500_000));
        ExecutorService windows = Executors.newFixedThreadPool(WANTED.size());
        try {
            List<Future<HttpResponse<String>>> brought = new ArrayList<>();
            for (String paper : WANTED) {
                brought.add(windows.submit(() -> papers.bring(id, paper, WORDS, 2_500_000)));
            }
            for (Future<HttpResponse<String>> one : brought) {
                HttpResponse<String> answer = one.get(120, TimeUnit.SECONDS);
                assertEquals(answer.body(), 201, answer.statusCode());
            }
        } finally {
            windows.shutdownNow();
        }

        assertEquals(WANTED.size(), papersHolding(id, digest));
        assertEquals("200 " + digest, papers.show(id, digest));
        List<Path> objects = objectsOf(id);
        assertEquals("three pieces, once: " + objects, 3, objects.size());
        for (Path object : objects) {
            assertFalse(
                    object + " is plain",
                    new String(Files.readAllBytes(object), StandardCharsets.ISO_8859_1).contains(WORDS));
        }
    }

    @Test
    public void anOutageOfTheStoreIsToldAndNothingIsHalfDone() throws Exception {
        String id = CaseAtWork.registered(platform, Family.application()).id();
        String before = platform.get("clerk", "/cases/" + id).etag();
        server.stop();
        HttpResponse<String> answer;
        try {
            answer = papers.bring(id, WANTED.get(0), WORDS, 10);
            assertEquals(
                    "the rest goes on",
                    200,
                    platform.get("clerk", "/cases/" + id).status());
            assertEquals(before, platform.get("clerk", "/cases/" + id).etag());
        } finally {
            server.startAgain();
        }

        assertEquals(answer.body(), 503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        assertEquals(0, papersHolding(id, Papers.digest(Papers.pdf(WORDS, 10))));
        platform.process().awaitReady();
        Thread.sleep(TimeUnit.SECONDS.toMillis(
                Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow())));
        assertEquals(201, papers.bring(id, WANTED.get(0), WORDS, 10).statusCode());
    }

    @Test
    public void theOperatorIsToldWhatFailedSavesLeft() throws Exception {
        String told = platform.shell("yimen:sweep-scans");

        assertTrue(told, told.contains("0 belong to no scan."));
    }

    private static int papersHolding(String id, String digest) throws Exception {
        int holding = 0;
        for (JsonNode paper :
                platform.get("clerk", "/cases/" + id + "/materials").done().get("materials")) {
            holding += paper.get("scans").toString().contains(digest) ? 1 : 0;
        }
        return holding;
    }

    private static List<Path> objectsOf(String id) throws Exception {
        return server.objects().stream()
                .filter(object -> object.toString().contains(id))
                .toList();
    }
}

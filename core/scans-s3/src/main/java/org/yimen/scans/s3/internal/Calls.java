package org.yimen.scans.s3.internal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.StoreUnavailableException;

/**
 * Calls of the store, bounded on every side, because whoever calls holds a connection of the database: in time, in
 * number at once, and for some seconds after a failure by not calling at all. Safe for use by several threads.
 */
final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WAIT_FOR_TURN = Duration.ofSeconds(1);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
    private static final int TRIES = 3;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
    private final Bucket bucket;
    private final Signature signature;
    private final Duration budget;
    private final Semaphore turns;
    /** Nanoseconds of the virtual machine until which nobody calls; 0 while the store answers. */
    private final AtomicLong restingUntil = new AtomicLong();

    Calls(Bucket bucket, Duration budget, int atOnce) {
        this.bucket = bucket;
        this.signature = new Signature(bucket);
        this.budget = budget;
        this.turns = new Semaphore(atOnce);
    }

    /**
     * What the store answers, with a status below 500.
     *
     * @throws StoreUnavailableException if it does not answer in time, fails, or is busy with others' calls
     */
    HttpResponse<byte[]> call(String method, URI address, byte[] body) {
        long rest = restingUntil.get();
        if (rest != 0 && System.nanoTime() - rest < 0) {
            throw unavailable("did not answer a moment ago", null);
        }
        try {
            if (!turns.tryAcquire(WAIT_FOR_TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw unavailable("is busy", null);
            }
            try {
                return tried(method, address, body);
            } finally {
                turns.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw unavailable("was not waited for", stopping);
        }
    }

    private HttpResponse<byte[]> tried(String method, URI address, byte[] body) throws InterruptedException {
        long end = System.nanoTime() + budget.toNanos();
        String trouble = "";
        for (int attempt = 1; attempt <= TRIES && end - System.nanoTime() > 0; attempt++) {
            try {
                HttpResponse<byte[]> answer =
                        http.send(request(method, address, body, end), BodyHandlers.ofByteArray());
                if (answer.statusCode() < 500) {
                    answers();
                    return answer;
                }
                trouble = "status " + answer.statusCode();
            } catch (IOException broken) {
                trouble = broken.getClass().getSimpleName();
            }
            Thread.sleep(BETWEEN_TRIES.toMillis() * attempt);
        }
        fails(trouble);
        throw unavailable("does not answer: " + trouble, null);
    }

    private HttpRequest request(String method, URI address, byte[] body, long end) {
        BodyPublisher publisher = body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .method(method, publisher)
                .timeout(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
        signature.headers(method, address, body, Instant.now()).forEach(request::setHeader);
        return request.build();
    }

    private void answers() {
        if (restingUntil.getAndSet(0) != 0) {
            LOG.info("The store of scans at {} answers again", bucket);
        }
    }

    private void fails(String trouble) {
        long until = System.nanoTime() + REST_AFTER_FAILURE.toNanos();
        if (restingUntil.getAndSet(until == 0 ? 1 : until) == 0) {
            LOG.warn("The store of scans at {} does not answer: {}; scans are refused meanwhile", bucket, trouble);
        }
    }

    private StoreUnavailableException unavailable(String why, Throwable cause) {
        return new StoreUnavailableException("the store of scans at " + bucket + " " + why, cause);
    }
}

package org.yimen.persistence.internal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.port.ScanBytes;
import org.yimen.scans.s3.internal.S3Server;

/** Scans in a bucket of a real server. */
class S3ScansIT extends OutsideScansContract {
    private static TestDatabase database;
    private static S3Server server;
    private static ScanBytes place;

    @BeforeAll
    static void open(@TempDir Path folder) {
        database = TestDatabase.h2InMemory(TestVault.encrypting());
        server = S3Server.start(folder);
        place = server.bytes();
    }

    @AfterAll
    static void close() {
        server.close();
        database.close();
    }

    @Override
    TestDatabase database() {
        return database;
    }

    @Override
    ScanBytes outside() {
        return place;
    }
}

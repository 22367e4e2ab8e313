package org.yimen.itests;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * The drill of an operator: a set is taken while clerks work, brought back into a fresh database of either kind on a
 * fresh machine, and everything is as it was; and an installation moves from H2 to PostgreSQL.
 */
public class BackupIT {
    private static final Map<String, String> PASSPHRASE = Map.of("YIMEN_BACKUP_PASSPHRASE", "示例口令 for the drill");

    private final List<AutoCloseable> opened = new ArrayList<>();
    private final List<String> cases = new ArrayList<>();
    private DemoPlatform platform;
    private Path set;

    @Before
    public void aFamilyIsAtWork() throws Exception {
        platform = DemoPlatform.unpacked("backup");
        opened.add(platform);
        platform.process().tell(PASSPHRASE);
        platform.startAgain();
        set = platform.process().home().resolve("set");
        CaseAtWork work = CaseAtWork.registered(platform, Family.application());
        work.bringEverythingBut("");
        work.bring("signed-application", "applicant");
        work.clerk("/acceptance");
        work.clerk("/dispatch");
        work.handle("medical", CaseAtWork.MEDICAL, "/receipt");
        cases.add(work.id());
        cases.add(CaseAtWork.registered(platform, Family.application()).id());
    }

    @After
    public void close() throws Exception {
        for (AutoCloseable one : opened) {
            one.close();
        }
    }

    @Test
    public void whatWasBackedUpComesBackOnEitherDatabaseAndMoves() throws Exception {
        Map<String, String> before = Export.of(platform, cases);
        assertTrue(before.keySet().stream().anyMatch(address -> address.contains("/scans/")));
        takenWhileClerksWork();
        String whole = platform.process().tool(PASSPHRASE, "verify-backup", set.toString());
        assertTrue(whole, whole.contains("its keys can be opened"));

        PostgresServer server = PostgresServer.start();
        opened.add(server);
        comesBack(before, "restored-h2", null);
        comesBack(before, "restored-postgres", server);
        moves(before, server);
    }

    private void takenWhileClerksWork() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        List<String> drafted = new ArrayList<>();
        Thread clerk = new Thread(() -> draftUntil(enough, drafted));
        clerk.start();
        String said;
        try {
            said = platform.shell("yimen:backup " + set);
        } finally {
            enough.set(true);
            clerk.join();
        }
        assertTrue(said, said.contains("Backup set: " + set));
        assertTrue(said, Files.isRegularFile(set.resolve("manifest.json")));
        assertFalse("clerks worked", drafted.isEmpty());
        String again = platform.shell("yimen:backup " + set);
        assertTrue(again, again.contains("never overwritten"));
    }

    private void draftUntil(AtomicBoolean enough, List<String> drafted) {
        try {
            while (!enough.get()) {
                drafted.add(
                        CaseAtWork.registered(platform, Family.application()).id());
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }

    private void comesBack(Map<String, String> before, String name, PostgresServer server) throws Exception {
        DemoPlatform fresh = DemoPlatform.unpacked(name);
        opened.add(fresh);
        if (server != null) {
            fresh.process().useDatabase(server);
        }
        String said = fresh.process().tool(PASSPHRASE, "restore", set.toString());
        assertTrue(said, said.contains("Restored as of "));
        takeAccountsFrom(platform, fresh);
        fresh.startAgain();

        assertSame(before, fresh);
        goesOn(fresh);
        if (server != null) {
            Path next = set.resolveSibling("next");
            fresh.shell("yimen:backup --passphrase-file " + passphraseFile(fresh) + " " + next);
            fresh.process().tool(PASSPHRASE, "verify-backup", next.toString());
        }
        fresh.close();
    }

    private static Path passphraseFile(DemoPlatform fresh) throws Exception {
        return Files.writeString(
                fresh.process().home().resolve("passphrase"), PASSPHRASE.get("YIMEN_BACKUP_PASSPHRASE") + "\n");
    }

    /** The demonstration's password, which stands in a file beside the database. */
    private static void takeAccountsFrom(DemoPlatform old, DemoPlatform fresh) throws Exception {
        String accounts = "data/yimen/demo-accounts.txt";
        Files.createDirectories(fresh.process().home().resolve("data/yimen"));
        Files.copy(
                old.process().home().resolve(accounts), fresh.process().home().resolve(accounts));
    }

    /** The old database is only read: what was H2's is in PostgreSQL, and the platform starts on it. */
    private void moves(Map<String, String> before, PostgresServer server) throws Exception {
        platform.process().stop();
        server.createDatabase("moved");
        Map<String, String> target = server.environment("moved");
        platform.process().tell(target);

        String said = platform.process().tool(target, "move", "--switch");
        assertTrue(said, said.contains("and is the same"));
        platform.startAgain();

        assertSame(before, platform);
        goesOn(platform);
    }

    private void assertSame(Map<String, String> before, DemoPlatform after) throws Exception {
        Map<String, String> now = Export.of(after, cases);
        assertEquals(before.keySet(), now.keySet());
        for (Map.Entry<String, String> told : before.entrySet()) {
            assertEquals(told.getKey(), told.getValue(), now.get(told.getKey()));
        }
        String verified = after.shell("yimen:verify-events");
        assertTrue(verified, verified.contains(" 0 broken."));
    }

    private void goesOn(DemoPlatform after) throws Exception {
        CaseAtWork work = CaseAtWork.of(after, cases.get(0));
        work.handle("disabled", CaseAtWork.CERTIFICATE, "/receipt");
        assertEquals(
                "RECEIVED",
                work.handling("disabled", CaseAtWork.CERTIFICATE)
                        .at("/state/code")
                        .asText());
    }
}

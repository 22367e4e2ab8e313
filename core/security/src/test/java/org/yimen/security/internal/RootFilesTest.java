package org.yimen.security.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.security.ChainBreak;
import org.yimen.security.OfflineChains;
import org.yimen.security.RootBreak;
import org.yimen.security.RootBreak.Kind;

class RootFilesTest {
    @TempDir
    private Path folder;

    private RootFixture platform;
    private CaseId id;
    private final List<Path> files = new ArrayList<>();

    @BeforeEach
    void threeRootsWereSigned() {
        platform = new RootFixture(folder);
        id = platform.caseWith(2);
        files.add(platform.signToday().file());
        platform.extend(id, 1);
        files.add(platform.signToday().file());
        platform.caseWith(1);
        files.add(platform.signToday().file());
    }

    @Test
    void a_root_is_for_the_platforms_own_user_and_says_what_it_is() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(files.get(1)))
                .startsWith("yimen-root 1", "number 2", "created 2028-03-01T15:50:00Z", "key 1")
                .contains("heads changed", "chains 1", "events 3")
                .anyMatch(line -> line.startsWith(id.value() + " 3 hmac-sm3:1:"));
        assertThat(Files.readAllLines(files.get(2)))
                .as("a case that did not change is not listed again")
                .noneMatch(line -> line.startsWith(id.value()))
                .contains("chains 2", "events 4");
    }

    @Test
    void a_digit_changed_anywhere_in_a_root_shows() throws IOException {
        String whole = Files.readString(files.get(1));
        for (String part :
                List.of("number 2", "created 2028", "key 1", "heads changed", " 3 hmac", "chains 1", "events 3")) {
            Files.writeString(files.get(1), whole.replace(part, part.replaceAll("[123d]", "4")));
            platform.verify();
            assertThat(platform.roots).as(part).hasSize(1).allMatch(found -> found.number() == 2);
        }
    }

    @Test
    void a_root_that_was_cut_emptied_or_filled_with_rubbish_shows() throws IOException {
        String whole = Files.readString(files.get(1));
        for (String other : List.of("", "x", whole.substring(0, 300), whole + "more\n", "\u0000\n", "x".repeat(5000))) {
            Files.writeString(files.get(1), other);
            platform.verify();
            assertThat(platform.roots).containsExactly(new RootBreak(2, Kind.ALTERED));
        }
    }

    @Test
    void a_missing_root_shows_and_accuses_no_chain() throws IOException {
        Files.delete(files.get(1));
        platform.verify();
        assertThat(platform.roots).containsExactly(new RootBreak(2, Kind.MISSING));
        assertThat(platform.chains).isEmpty();
    }

    @Test
    void after_a_missing_root_the_next_one_lists_all_heads_and_is_a_full_witness_again() throws IOException {
        Files.delete(files.get(1));
        files.add(platform.signToday().file());
        assertThat(Files.readAllLines(files.get(3)))
                .contains("heads all")
                .anyMatch(line -> line.startsWith(id.value()));

        CaseId late = CaseId.fresh();
        Chains.write(platform.transactions, platform.seal, late, 1, FakeTime.START);
        platform.verify();
        assertThat(platform.chains)
                .containsExactly(new ChainBreak(late.value(), 1, ChainBreak.Kind.INSERTED, Optional.of(4L)));
    }

    @Test
    void an_older_root_put_in_the_place_of_a_later_one_shows() throws IOException {
        Files.copy(files.get(0), files.get(1), StandardCopyOption.REPLACE_EXISTING);
        platform.verify();
        assertThat(platform.roots).containsExactly(new RootBreak(2, Kind.ALTERED));
    }

    @Test
    void a_root_signed_anew_with_the_key_does_not_fit_between_its_neighbours() throws IOException {
        Path elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere);
        RootSigning forger = new RootSigning(new RootFolder(elsewhere), platform.place.keys(), Clock.systemUTC());
        forger.sign(heads -> {});
        Path second = forger.sign(heads -> {}).file();

        Files.copy(second, files.get(1), StandardCopyOption.REPLACE_EXISTING);
        platform.verify();

        assertThat(platform.roots).contains(new RootBreak(2, Kind.UNLINKED), new RootBreak(3, Kind.UNLINKED));
    }

    @Test
    void a_root_of_another_key_is_not_believed() throws IOException {
        Files.delete(folder.resolve("keys/root-sign.properties"));
        RootKeys.readOrCreate(folder.resolve("keys/root-sign.properties"));
        platform.verify();
        assertThat(platform.roots)
                .containsExactly(
                        new RootBreak(1, Kind.ALTERED), new RootBreak(2, Kind.ALTERED), new RootBreak(3, Kind.ALTERED));
    }

    @Test
    void with_another_key_than_the_folders_nothing_is_signed_and_the_operator_is_told() throws IOException {
        Files.delete(folder.resolve("keys/root-sign.properties"));
        DailyRoots daily = platform.daily();
        assertThatThrownBy(daily::sign).isInstanceOf(IllegalStateException.class);
        assertThat(daily.findings()).singleElement().satisfies(found -> assertThat(found.kind())
                .isEqualTo(OperatorFinding.Kind.ROOT_IN_DOUBT));
    }

    @Test
    void who_has_only_the_public_key_can_prove_the_roots_offline() throws IOException {
        Files.move(folder.resolve("keys/root-sign.properties"), folder.resolve("private"));
        OfflineChains.Proofs proofs = new OfflineChains.Proofs(
                folder.resolve("keys"), platform.place.folder().path(), Optional.empty());
        assertThat(OfflineChains.verify(this::page, proofs, platform).holds()).isTrue();

        OfflineChains.Proofs withoutAny = new OfflineChains.Proofs(
                folder.resolve("keys"), platform.place.folder().path(), Optional.of(folder));
        OfflineChains.verify(this::page, withoutAny, platform);
        assertThat(platform.roots).contains(new RootBreak(1, Kind.UNKNOWN_KEY));
    }

    private ChainPage page(String cursor) {
        return platform.transactions.read(stores -> stores.events().storedAfter(cursor, 10));
    }

    @Test
    void a_new_key_is_named_in_the_roots_that_it_signs_and_the_old_ones_still_hold() throws IOException {
        Path file = folder.resolve("keys/root-sign.properties");
        String first = Files.readAllLines(file).stream()
                .filter(line -> line.startsWith("key.1="))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                file,
                "current=2\n" + first + "\n" + first.replace("key.1=", "key.2=").replace("A", "B") + "\n");

        Path fourth = platform.sign().file();

        assertThat(Files.readAllLines(fourth)).contains("key 2");
        assertThat(platform.place.folder().path().resolve("root-key-2.pem")).exists();
        assertThat(platform.verify().holds()).isTrue();
    }

    @Test
    void a_folder_that_cannot_be_written_is_told_until_a_root_is_signed() throws IOException {
        Path place = folder.resolve("a-file");
        Files.writeString(place, "not a folder");
        DailyRoots daily = new DailyRoots(
                platform.transactions,
                new RootPlace(place, folder.resolve("keys/root-sign.properties"), LocalTime.NOON),
                Clock.systemUTC());
        assertThatThrownBy(daily::sign).isInstanceOf(RuntimeException.class);
        assertThat(daily.findings()).hasSize(1);

        Files.delete(place);
        daily.sign();
        assertThat(daily.findings()).isEmpty();
        assertThat(Files.list(place)).noneMatch(file -> file.toString().endsWith(".new"));
    }

    @Test
    void a_root_is_due_when_the_last_one_is_a_day_old_and_else_at_its_time_of_day() {
        platform.pass(Duration.ofMinutes(-1));
        assertThat(platform.daily().isDue()).isFalse();
        platform.pass(Duration.ofMinutes(1));
        assertThat(platform.daily().isDue()).isTrue();
        // It is 23:50 in Shanghai.
        assertThat(platform.daily().untilTimeOfDay()).isEqualTo(Duration.ofMinutes(70));
    }

    @Test
    void nothing_is_ever_written_over() {
        Path there = files.get(0);
        assertThatThrownBy(() -> PrivateFiles.create(there, bytes -> "written")).hasMessageContaining("cannot write");
        assertThat(there).isNotEmptyFile();
    }
}

package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Person;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.CaseQuery;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.Transactions;
import org.yimen.casework.port.Vault;
import org.yimen.casework.port.WrappedKey;
import org.yimen.spi.data.Document;

/** What a database holds of documents, and what becomes of them while keys change. */
abstract class EncryptionContract extends StoreContract {
    private static final String ILLNESS = "尘肺病三期";
    private static final String NOTE = "备注𠮷";

    /** Where the keys of the database under test lie. */
    abstract Path keyFolder();

    /** The files of the database, as they would lie in a stolen copy. */
    abstract Path files() throws SQLException;

    @Test
    void a_stolen_copy_tells_no_number_no_account_no_illness_and_no_answer() throws Exception {
        Person person = stored(Cases.person("张𠮷", Regions.serial()));
        String account = account();
        CaseFile file = stored(answered(account));
        byte[] scan = ("%PDF " + ILLNESS).getBytes(StandardCharsets.UTF_8);
        write(stores -> {
            stores.handlings().insert(Cases.pending(file), Optional.empty());
            stores.events().append(Cases.event(file.id(), "case-drafted"));
            stores.scans().keep(file.id(), "ab".repeat(32), "application/pdf", scan.length, in(scan));
            return file;
        });

        Path files = files();
        assertThat(contains(files, file.id().value()))
                .as("the copy holds the case")
                .isTrue();
        for (String secret :
                List.of(person.idNumber().orElseThrow(), person.phone().orElseThrow(), account, ILLNESS, NOTE)) {
            assertThat(contains(files, secret)).as(secret).isFalse();
        }
        assertThat(caseOf(transactions, file)).contains(file);
    }

    @Test
    void a_case_is_found_by_the_account_it_is_to_be_paid_to() {
        String account = account();
        CaseFile file = stored(answered(account));
        stored(answered(account()));

        assertThat(foundByAccount(file, account)).containsExactly(file.id().value());
        CaseFile changed = write(stores -> stores.cases().update(file.withForm(file.selections(), answers(account()))));
        assertThat(foundByAccount(changed, account)).isEmpty();
    }

    @Test
    void a_person_is_found_however_the_check_letter_is_typed() {
        Person person = Stream.generate(() -> Cases.person("张三", Regions.serial()))
                .filter(one -> one.idNumber().orElseThrow().endsWith("X"))
                .findFirst()
                .orElseThrow();
        stored(person);
        String number = person.idNumber().orElseThrow();

        for (String typed : List.of(number, number.replace('X', 'x'), " " + number)) {
            assertThat(byNumber(typed)).contains(person);
        }
    }

    @Test
    void a_document_that_was_put_into_another_row_does_not_open() throws SQLException {
        CaseFile one = stored(Cases.draft(Regions.fresh(), "张三"));
        CaseFile other = stored(Cases.draft(Regions.fresh(), "李四"));
        change("UPDATE case_file SET body = (SELECT body FROM case_file WHERE id = ?) WHERE id = ?", one, other);

        assertThatThrownBy(() -> caseOf(transactions, other)).isInstanceOf(IllegalStateException.class);
        assertThat(caseOf(transactions, one)).isPresent();
    }

    @Test
    void a_document_does_not_open_with_the_key_of_another_case() throws SQLException {
        CaseFile one = stored(Cases.draft(Regions.fresh(), "张三"));
        CaseFile other = stored(Cases.draft(Regions.fresh(), "李四"));
        change(
                "UPDATE data_key SET wrapped = (SELECT wrapped FROM data_key WHERE owner = ?) WHERE owner = ?",
                one,
                other);

        assertThatThrownBy(() -> caseOf(onAnotherNode(), other)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_made_in_a_transaction_that_was_undone_seals_nothing_more() {
        CaseFile draft = Cases.draft(Regions.fresh(), "张三");
        transactions.write(stores -> {
            stores.cases().insert(draft);
            return Outcome.refused(Refusal.invalid("/x", "no", "不"));
        });
        CaseFile file = stored(draft);

        assertThat(caseOf(onAnotherNode(), draft)).contains(file);
    }

    @Test
    void a_case_written_on_one_node_is_changed_on_another() {
        CaseFile file = stored(Cases.draft(Regions.fresh(), "张三"));
        onAnotherNode().write(stores -> {
            stores.events().append(Cases.event(file.id(), "case-drafted"));
            return Outcome.done(stores.cases().update(file));
        });

        assertThat(caseOf(transactions, file)).contains(file.withVersion(2));
        List<SealedEvent> events = read(stores -> stores.events().ofCase(file.id()));
        assertThat(events).hasSize(1);
    }

    @Test
    void everything_stays_readable_while_the_master_key_changes() {
        Vault vault = database().vault();
        CaseFile file = stored(Cases.draft(Regions.fresh(), "张三"));
        int newest = TestVault.change(keyFolder(), "master");
        CaseFile duringTheChange = stored(Cases.draft(Regions.fresh(), "李四"));
        assertThat(database().keys().inUse()).hasSizeGreaterThan(1).containsKey(newest);
        assertThat(database().keys().sample(newest))
                .hasValueSatisfying(key -> assertThat(key.masterVersion()).isEqualTo(newest));

        List<WrappedKey> old = database().keys().wrappedByOthersThan(newest, 100_000);
        database()
                .keys()
                .exchange(old.stream()
                        .map(vault::rewrapped)
                        .flatMap(Optional::stream)
                        .toList());

        assertThat(database().keys().inUse()).containsOnlyKeys(newest);
        Transactions restarted = onAnotherNode();
        assertThat(caseOf(restarted, file)).contains(file);
        assertThat(caseOf(restarted, duringTheChange)).contains(duringTheChange);
    }

    @Test
    void persons_and_cases_are_found_before_while_and_after_the_index_key_changes() {
        Person person = stored(Cases.person("张三", Regions.serial()));
        String account = account();
        CaseFile file = stored(answered(account));
        int newest = TestVault.change(keyFolder(), "index");
        assertThat(found(person)).isTrue();
        assertThat(foundByAccount(file, account)).hasSize(1);
        assertThat(database().keys().indexesInUse()).isNotEmpty().doesNotContainKey(newest);

        while (write(stores -> stores.persons().indexAnew(3) + stores.cases().indexAnew(3)) > 0) {
            assertThat(found(person)).isTrue();
        }

        assertThat(database().keys().indexesInUse()).containsOnlyKeys(newest);
        TestVault.keepOnly(keyFolder(), "index", newest);
        assertThat(found(person)).isTrue();
        assertThat(foundByAccount(file, account)).hasSize(1);
        assertThat(caseOf(transactions, file)).as("no change of the case").contains(file);
    }

    private static Optional<CaseFile> caseOf(Transactions node, CaseFile file) {
        return node.read(stores -> stores.cases().find(file.id()));
    }

    private Optional<Person> byNumber(String number) {
        return read(stores -> stores.persons().findByDocument("RESIDENT_ID", number));
    }

    private boolean found(Person person) {
        return byNumber(person.idNumber().orElseThrow()).isPresent();
    }

    private List<String> foundByAccount(CaseFile file, String account) {
        CaseQuery query = new CaseQuery(
                Set.of(file.intake().desk().regionCode()),
                Set.of("DRAFT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(account),
                Optional.empty(),
                10);
        return read(stores -> stores.cases().list(query)).lines().stream()
                .map(line -> line.id().value())
                .toList();
    }

    private Transactions onAnotherNode() {
        return database().transactions();
    }

    private static String account() {
        return "621700000000" + String.format("%07d", Regions.serial());
    }

    private static CaseFile answered(String account) {
        CaseFile draft = Cases.draft(Regions.fresh(), "张𠮷");
        return draft.withForm(draft.selections(), answers(account));
    }

    private static Document answers(String account) {
        return Document.of(Map.of(
                "facts", Map.of("bank-account", Map.of("account", account), "illness", Map.of("disease", ILLNESS))));
    }

    private static ByteArrayInputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private void change(String sql, CaseFile from, CaseFile to) throws SQLException {
        try (Connection connection = database().source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, from.id().value());
            statement.setString(2, to.id().value());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static boolean contains(Path files, String text) {
        try (Stream<Path> all = Files.walk(files)) {
            return all.filter(Files::isRegularFile).anyMatch(file -> fileContains(file, text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean fileContains(Path file, String text) {
        try {
            String bytes = StandardCharsets.ISO_8859_1
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                    .map(charset -> new String(text.getBytes(charset), StandardCharsets.ISO_8859_1))
                    .anyMatch(bytes::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

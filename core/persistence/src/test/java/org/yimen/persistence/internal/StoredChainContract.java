package org.yimen.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.port.ChainPage;
import org.yimen.casework.port.EventHead;
import org.yimen.casework.port.SealedEvent;
import org.yimen.casework.port.StoredChain;

/** What a verifier gets to see, also of chains that somebody tampered with. */
abstract class StoredChainContract extends StoreContract {
    @Test
    void a_chain_is_given_with_its_head_its_exact_texts_and_its_times() {
        CaseId id = chain("a", "b");
        List<SealedEvent> events = read(stores -> stores.events().ofCase(id));

        StoredChain chain = read(stores -> stores.events().stored(id));

        assertThat(chain.head())
                .contains(new EventHead(id.value(), 2, events.get(1).seal()));
        assertThat(chain.events()).hasSize(2);
        StoredChain.Event second = chain.events().get(1);
        assertThat(second.content()).contains(events.get(1).content());
        assertThat(second.previous()).isEqualTo(events.get(0).seal());
        assertThat(second.salt()).isEqualTo(events.get(1).salt());
        assertThat(second.at()).contains(events.get(1).event().moment().at().toInstant());
    }

    @Test
    void of_a_case_that_never_was_nothing_is_stored() {
        StoredChain none = read(stores -> stores.events().stored(CaseId.fresh()));
        assertThat(none.head()).isEmpty();
        assertThat(none.events()).isEmpty();
    }

    @Test
    void chains_without_a_head_and_heads_without_a_chain_are_on_the_pages_too() {
        CaseId whole = chain("a", "b", "c");
        CaseId headless = chain("a");
        CaseId empty = chain("a");
        sql("DELETE FROM event_head WHERE case_id = '" + headless + "'");
        sql("DELETE FROM case_event WHERE case_id = '" + empty + "'");

        TreeMap<String, StoredChain> seen = new TreeMap<>();
        String cursor = "";
        for (Optional<String> next = Optional.of(""); next.isPresent(); ) {
            String from = next.get();
            ChainPage page = read(stores -> stores.events().storedAfter(from, 2));
            page.chains().forEach(chain -> assertThat(seen.put(chain.caseId(), chain))
                    .as("each once")
                    .isNull());
            next = page.next();
            assertThat(next.orElse("~")).isGreaterThan(cursor);
            cursor = next.orElse("~");
        }

        assertThat(seen.get(whole.value()).events()).hasSize(3);
        assertThat(seen.get(headless.value()).head()).isEmpty();
        assertThat(seen.get(headless.value()).events()).hasSize(1);
        assertThat(seen.get(empty.value()).head()).isPresent();
        assertThat(seen.get(empty.value()).events()).isEmpty();
    }

    @Test
    void contents_and_ids_that_nobody_could_have_written_stop_nothing() {
        CaseId id = chain("a");
        spoil(id);
        sql("INSERT INTO event_head (case_id, last_number, last_seal) VALUES ('~nobody', 7, 'x')");
        try {
            assertThat(read(stores -> stores.events().stored(id))
                            .events()
                            .get(0)
                            .at())
                    .isEmpty();
            assertThat(heads()).contains(new EventHead("~nobody", 7, "x"));
        } finally {
            sql("DELETE FROM event_head WHERE case_id = '~nobody'");
        }
    }

    @Test
    void heads_are_given_in_order_and_of_one_moment_however_many_come_meanwhile() {
        write(stores -> {
            Stream.generate(CaseId::fresh).limit(1_200).forEach(id -> stores.events()
                    .append(Cases.event(id, "a")));
            return stores;
        });
        List<String> ids = new ArrayList<>();
        List<CaseId> later = new ArrayList<>();

        read(stores -> {
            stores.events().heads(head -> {
                if (ids.isEmpty()) {
                    inAnotherThread(() -> later.add(chain("x")));
                }
                ids.add(head.caseId());
            });
            return ids;
        });

        assertThat(ids).hasSizeGreaterThanOrEqualTo(1_200).isSorted().doesNotHaveDuplicates();
        assertThat(ids).doesNotContain(later.get(0).value());
        assertThat(heads()).extracting(EventHead::caseId).contains(later.get(0).value());
    }

    private List<EventHead> heads() {
        List<EventHead> heads = new ArrayList<>();
        return read(stores -> {
            stores.events().heads(heads::add);
            return heads;
        });
    }

    private CaseId chain(String... types) {
        CaseId id = CaseId.fresh();
        return write(stores -> {
            Stream.of(types).forEach(type -> stores.events().append(Cases.event(id, type)));
            return id;
        });
    }

    private static void inAnotherThread(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private void spoil(CaseId id) {
        try (Connection connection = database().source().getConnection();
                PreparedStatement sql =
                        connection.prepareStatement("UPDATE case_event SET content = ? WHERE case_id = ?")) {
            sql.setBytes(1, new byte[] {0, -1});
            sql.setString(2, id.value());
            sql.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void sql(String statement) {
        try (Connection connection = database().source().getConnection();
                Statement sql = connection.createStatement()) {
            sql.executeUpdate(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

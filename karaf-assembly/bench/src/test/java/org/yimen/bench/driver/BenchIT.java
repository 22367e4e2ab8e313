package org.yimen.bench.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yimen.bench.load.Load;
import org.yimen.bench.trace.Call;
import org.yimen.bench.trace.Trace;

/** The bench still runs, and no call of the journey and no page of a list executes more SQL than it is allowed. */
class BenchIT {
    private static BenchPlatform platform;
    private static Trace trace;
    private static List<Call> lists;

    @BeforeAll
    static void recordAJourneyAndTheLists() throws Exception {
        platform = BenchPlatform.startRecording(new H2Database(), "");
        Recording recording = new Recording(platform, Script.explored(platform.people()));
        trace = recording.trace();
        lists = recording.lists();
    }

    @AfterAll
    static void stop() throws Exception {
        platform.close();
    }

    @Test
    void no_call_executes_more_statements_than_it_is_allowed() throws Exception {
        Map<String, Long> counted = new TreeMap<>();
        Stream.concat(trace.calls().stream(), lists.stream())
                .forEach(call -> counted.merge(call.name(), statements(call), Math::max));
        Properties allowed = new Properties();
        try (InputStream table = BenchIT.class.getResourceAsStream("statements.properties")) {
            allowed.load(table);
        }

        System.out.println("statements: " + counted);
        assertThat(counted.keySet()).isEqualTo(allowed.stringPropertyNames());
        assertThat(counted).allSatisfy((call, statements) -> assertThat(statements)
                .as("statements of '%s'", call)
                .isLessThanOrEqualTo(Long.parseLong(allowed.getProperty(call))));
    }

    /** That a session was used is written now and then, whatever the call is. */
    private static long statements(Call call) {
        return call.steps().stream()
                .filter(step -> step.kind().isStatement())
                .filter(step -> !step.sql().startsWith("UPDATE account_session SET last_seen_at"))
                .count();
    }

    @Test
    void the_recorded_journey_can_be_done_again_behind_the_bare_resource_and_by_bare_jdbc() throws Exception {
        platform.use(trace);
        Load load = new Load(2, Duration.ZERO, Duration.ofSeconds(1));

        assertThat(load.of(new BareClient(platform, trace)).journeys()).isPositive();
        assertThat(platform.jdbc(2, 0, 1).journeys()).isPositive();
    }

    @Test
    void what_is_recorded_is_whole_transactions() {
        assertThat(trace.calls()).allSatisfy(call -> assertThat(
                        call.steps().get(call.steps().size() - 1).kind().isEnd())
                .as(call.name())
                .isTrue());
    }
}

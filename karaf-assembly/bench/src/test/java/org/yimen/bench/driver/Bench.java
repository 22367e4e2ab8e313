package org.yimen.bench.driver;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yimen.bench.trace.Call;
import org.yimen.bench.trace.Trace;

/** The bench: measures what is asked for and prints one table. */
public final class Bench {
    private final Options options;
    private final Results results = new Results();

    Bench(Options options) {
        this.options = options;
    }

    /** @param arguments see {@link Options#USAGE} */
    public static void main(String... arguments) throws Exception {
        if (List.of(arguments).contains("--help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options = Options.of(arguments);
        Results results = new Bench(options).measure();
        System.out.println(results.table());
        results.write(options.out());
    }

    Results measure() throws Exception {
        if (options.isWanted("form")) {
            new FormTimes(results).measure();
        }
        if (options.isWanted("start")) {
            new WarmStart(options, results).measure();
        }
        for (String database : options.databases()) {
            if (database.equals("h2")) {
                try (BenchDatabase h2 = new H2Database()) {
                    measure(h2);
                }
            } else {
                try (PostgresDatabase server = PostgresDatabase.start()) {
                    measure(server);
                }
            }
        }
        return results;
    }

    private void measure(BenchDatabase database) throws Exception {
        Throughput throughput = new Throughput(options, results);
        try (BenchPlatform platform = BenchPlatform.startRecording(
                database, cipher(options.encryption().get(0)))) {
            String where = where(database, options.encryption().get(0));
            Script script = Script.explored(platform.people());
            Trace trace = recorded(platform, script, where);
            throughput.add(where, platform, script, trace);
            if (options.isWanted("journey")) {
                measure(database, throughput, 1);
            }
            if (options.isWanted("drop")) {
                new HotDrop(platform, results, where).measure();
            }
            if (options.isWanted("pages")) {
                new Pages(options, results, platform, script, where).measure();
            }
        }
    }

    /** Adds a platform for each further setting beside those before it, and lets them take turns. */
    private void measure(BenchDatabase database, Throughput throughput, int setting) throws Exception {
        if (setting == options.encryption().size()) {
            throughput.measure();
            return;
        }
        String encryption = options.encryption().get(setting);
        try (BenchDatabase own = another(database, encryption);
                BenchPlatform platform = BenchPlatform.startRecording(own, cipher(encryption))) {
            Script script = Script.explored(platform.people());
            String where = where(database, encryption);
            throughput.add(where, platform, script, recorded(platform, script, where));
            measure(database, throughput, setting + 1);
        }
    }

    private static BenchDatabase another(BenchDatabase database, String name) throws Exception {
        return database instanceof PostgresDatabase server ? server.beside("encryption_" + name) : new H2Database();
    }

    private Trace recorded(BenchPlatform platform, Script script, String where) throws Exception {
        Trace trace = new Recording(platform, script).trace();
        Path file = Path.of("target", "trace-" + platform.database().name().toLowerCase(Locale.ROOT) + ".json");
        Http.JSON.writeValue(file.toFile(), trace);
        for (Call call : trace.calls()) {
            System.out.printf(
                    "%-14s %3d statements, %2d transactions, %6d bytes sent, %6d received%n",
                    call.name(), call.statements(), call.transactions(), call.sent(), call.received());
        }
        results.add(
                "statements of a journey",
                where,
                trace.calls().stream().mapToLong(Call::statements).sum(),
                "statements");
        platform.goOnUnrecorded();
        return trace;
    }

    private static String where(BenchDatabase database, String encryption) {
        return database.name() + (encryption.equals("default") ? "" : ", encryption " + encryption);
    }

    private static String cipher(String encryption) {
        return switch (encryption) {
            case "on" -> "sm4-gcm";
            case "off" -> "none";
            default -> "";
        };
    }
}

package org.yimen.bench.driver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is measured.
 *
 * @param databases {@code h2}, {@code postgresql}
 * @param clients at the same time
 * @param warmUp seconds before each measurement
 * @param seconds of each measurement
 * @param rounds in which platform, bare resource and bare JDBC take turns
 * @param cases stored cases at which pages are measured, ascending
 * @param families that travel before they are copied
 * @param calls of each kind that are timed at each number of cases, after a third as many that are not
 * @param encryption {@code off}, {@code on}, in this order
 * @param only parts to be measured
 * @param profile whether the platform is profiled under load
 * @param out where the table is written as JSON
 */
record Options(
        List<String> databases,
        int clients,
        int warmUp,
        int seconds,
        int rounds,
        List<Integer> cases,
        int families,
        int calls,
        List<String> encryption,
        List<String> only,
        boolean profile,
        Path out) {
    static final String USAGE =
            """
            Measures the distribution in karaf-assembly/target and prints one table.
              --database h2|postgresql|both   default both
              --clients N                     default 8
              --warmup S                      seconds before each measurement, default 20
              --seconds S                     seconds of each measurement, default 20
              --rounds N                      default 3
              --cases N,N                     default 10000,100000; 1000000 takes 20 GB of disk
              --families N                    that travel before they are copied, default 200
              --calls N                       timed of each kind at each number of cases, default 300
              --encryption default|on|off|both   default: as delivered
              --only journey,pages,form,drop,start    default all
              --profile                       records and shows what the platform does under load
              --out FILE                      default target/bench.json
            """;

    private static final List<String> PARTS = List.of("journey", "pages", "form", "drop", "start");

    static Options of(String... arguments) {
        Options options = new Options(
                List.of("h2", "postgresql"),
                8,
                20,
                20,
                3,
                List.of(10_000, 100_000),
                200,
                300,
                List.of("default"),
                PARTS,
                false,
                Path.of("target", "bench.json"));
        List<String> rest = new ArrayList<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String name = rest.remove(0);
            options = name.equals("--profile") ? options.profiled() : options.with(name, value(name, rest));
        }
        return options;
    }

    private static String value(String name, List<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return rest.remove(0).toLowerCase(Locale.ROOT);
    }

    boolean isWanted(String part) {
        return only.contains(part);
    }

    private Options profiled() {
        return new Options(
                databases, clients, warmUp, seconds, rounds, cases, families, calls, encryption, only, true, out);
    }

    private Options with(String name, String value) {
        if (!USAGE.contains("  " + name + " ")) {
            throw new IllegalArgumentException("there is no option " + name);
        }
        boolean both = value.equals("both");
        return new Options(
                name.equals("--database") ? (both ? databases : List.of(value)) : databases,
                name.equals("--clients") ? Integer.parseInt(value) : clients,
                name.equals("--warmup") ? Integer.parseInt(value) : warmUp,
                name.equals("--seconds") ? Integer.parseInt(value) : seconds,
                name.equals("--rounds") ? Integer.parseInt(value) : rounds,
                name.equals("--cases")
                        ? List.of(value.split(",")).stream()
                                .map(Integer::valueOf)
                                .toList()
                        : cases,
                name.equals("--families") ? Integer.parseInt(value) : families,
                name.equals("--calls") ? Integer.parseInt(value) : calls,
                name.equals("--encryption") ? (both ? List.of("off", "on") : List.of(value)) : encryption,
                name.equals("--only") ? List.of(value.split(",")) : only,
                profile,
                name.equals("--out") ? Path.of(value) : out);
    }
}

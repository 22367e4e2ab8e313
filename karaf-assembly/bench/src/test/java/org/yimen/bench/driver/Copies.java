package org.yimen.bench.driver;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the copies of cases have of their own: ids, people, townships, days, states. Nine of ten are archived, the rest is
 * at work; drawn from the number of the copy, so that it is the same each time.
 */
final class Copies {
    private static final List<String> REGIONS = List.of(
            "990181100201",
            "990181100202",
            "990181001001",
            "990181001002",
            "990181200201",
            "990181200202",
            "990181101201",
            "990181102201",
            "990181103201",
            "990181104201");
    private static final List<String> LIVE = List.of("ACCEPTED", "IN_PROGRESS", "IN_PROGRESS", "COMPLETED", "NOTIFIED");
    private static final List<String> HANDLED = List.of("DISPATCHED", "RECEIVED", "RECEIVED", "GRANTED", "NOTIFIED");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final String GIVEN = "秀英伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂建国";
    private static final String NO_DAY = "9999-12-31";
    private static final long SECOND = 1_000_000_000L;
    private static final long THREE_YEARS = 3L * 365 * 24 * 3600;

    private final List<Template> templates;
    private final int first;
    private final int count;
    private final LocalDate today = LocalDate.now();
    private final long now = System.currentTimeMillis() / 1_000;

    /** A stored case with its handlings and persons. */
    record Template(String id, List<String> handlings, List<String> persons) {}

    Copies(List<Template> templates, int first, int count) {
        this.templates = templates;
        this.first = first;
        this.count = count;
    }

    Iterable<String> cases() {
        return lines(n -> Stream.of(String.join(
                ",",
                id("case", n, 0),
                template(n).id(),
                isLive(n) ? pick(LIVE, n) : "ARCHIVED",
                region(n),
                due(n),
                String.format(Locale.ROOT, "9%018d", n),
                name(n),
                Long.toString(created(n)),
                Boolean.toString(isLive(n)))));
    }

    Iterable<String> handlings() {
        return lines(n -> IntStream.range(0, template(n).handlings().size())
                .mapToObj(i -> String.join(
                        ",",
                        id("handling", n, i),
                        template(n).handlings().get(i),
                        id("case", n, 0),
                        isLive(n) ? pick(HANDLED, n + i) : "CLOSED",
                        region(n),
                        due(n + i),
                        Long.toString(created(n) / 1_000 + i),
                        Boolean.toString(!isLive(n)))));
    }

    Iterable<String> persons() {
        return lines(n -> IntStream.range(0, template(n).persons().size())
                .mapToObj(i -> String.join(
                        ",",
                        id("person", n, i),
                        template(n).persons().get(i),
                        String.format(Locale.ROOT, "%09d%d", n, i))));
    }

    Iterable<String> parts() {
        return lines(n -> IntStream.range(0, template(n).persons().size())
                .mapToObj(i -> String.join(
                        ",",
                        id("case", n, 0),
                        template(n).id(),
                        template(n).persons().get(i),
                        id("person", n, i),
                        Boolean.toString(isLive(n)))));
    }

    private Iterable<String> lines(IntFunction<Stream<String>> ofCopy) {
        return () -> IntStream.range(first, first + count)
                .mapToObj(ofCopy)
                .flatMap(lines -> lines)
                .iterator();
    }

    private Template template(int n) {
        return templates.get(n % templates.size());
    }

    private static boolean isLive(int n) {
        return drawn(n, 1) % 10 == 0;
    }

    private static String region(int n) {
        return REGIONS.get((int) (drawn(n, 2) % REGIONS.size()));
    }

    private String due(int n) {
        return isLive(n) ? today.plusDays(drawn(n, 3) % 60).toString() : NO_DAY;
    }

    private long created(int n) {
        return (now - drawn(n, 4) % THREE_YEARS) * SECOND + n;
    }

    private static String name(int n) {
        long drawn = drawn(n, 5);
        return "" + SURNAMES.charAt((int) (drawn % SURNAMES.length()))
                + GIVEN.charAt((int) (drawn / 100 % GIVEN.length()))
                + GIVEN.charAt((int) (drawn / 10_000 % GIVEN.length()));
    }

    private static String pick(List<String> among, int n) {
        return among.get((int) (drawn(n, 6) % among.size()));
    }

    private static String id(String kind, int n, int part) {
        return UUID.nameUUIDFromBytes((kind + n + "/" + part).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** A number that looks random and is always the same. */
    private static long drawn(int n, int question) {
        long mixed = (n * 31L + question) * 0x9E3779B97F4A7C15L;
        return (mixed ^ mixed >>> 29) >>> 1;
    }
}

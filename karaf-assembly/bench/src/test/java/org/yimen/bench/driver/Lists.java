package org.yimen.bench.driver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lists that people look at, and the searches. */
final class Lists {
    private static final String QUEUE = "/handlings?limit=20&state=DISPATCHED&state=RECEIVED";

    private final PlatformClient people;

    Lists(PlatformClient people) {
        this.people = people;
    }

    /** Asks for a page, with further headers. */
    @FunctionalInterface
    interface Asked {
        byte[] page(List<String> headers) throws Exception;
    }

    /** The first page of each, by name. */
    Map<String, Asked> firstPages() {
        Map<String, Asked> pages = new LinkedHashMap<>();
        pages.put("queue of a department", listed("civil", QUEUE));
        pages.put("queue of a department, all states", listed("civil", "/handlings?limit=20"));
        pages.put("queue of a township", listed("township", QUEUE));
        pages.put("cases of a window", listed("clerk", "/cases?limit=20"));
        pages.put("search by name", found("namePrefix", "王秀"));
        pages.put("search by phone", found("phone", "13800000001"));
        return pages;
    }

    /** The second page of a department's queue, which has to have one. */
    Asked secondPage() throws Exception {
        String next = people.get("civil", QUEUE).path("next").asText();
        if (next.isEmpty()) {
            throw new IllegalStateException("the queue of the department has one page only");
        }
        return listed("civil", QUEUE + "&cursor=" + next);
    }

    private Asked listed(String login, String path) {
        return headers -> people.page(login, path, headers);
    }

    private Asked found(String by, String value) {
        return headers -> people.call(
                "clerk",
                "/cases/searches",
                Caller.JSON,
                Http.JSON.writeValueAsBytes(Map.of(by, value, "limit", 20)),
                headers);
    }
}

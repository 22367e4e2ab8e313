package org.yimen.rest.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Counts requests of an address in each minute. Forgets the oldest address rather than grow without bound. */
final class RateLimit {
    private static final int MOST_ADDRESSES = 10_000;

    private final int perMinute;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Window(long minute, int count) {}

    RateLimit(int perMinute) {
        if (perMinute < 1 || perMinute > 1000) {
            throw new IllegalArgumentException("1 to 1000 a minute: " + perMinute);
        }
        this.perMinute = perMinute;
    }

    /** Whether one more request of the address is within the limit. */
    synchronized boolean allows(String address, long epochSecond) {
        long minute = epochSecond / 60;
        Window known = windows.get(address);
        int count = known != null && known.minute() == minute ? known.count() + 1 : 1;
        windows.put(address, new Window(minute, count));
        return count <= perMinute;
    }
}

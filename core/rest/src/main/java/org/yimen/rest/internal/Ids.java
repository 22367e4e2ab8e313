package org.yimen.rest.internal;

import java.util.function.Function;
import org.yimen.casework.access.Region;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.HandlingId;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

/** Reads the names in paths. A name that cannot be one is not found. */
final class Ids {
    private Ids() {}

    static CaseId caseId(String text) {
        return read(text, CaseId::new);
    }

    static HandlingId handlingId(String text) {
        return read(text, HandlingId::new);
    }

    static ItemCode item(String department, String item) {
        return read(department + "/" + item, ItemCode::parse);
    }

    static ReleaseId release(String department, String item, String version) {
        return new ReleaseId(item(department, item), read(version, ItemVersion::parse));
    }

    static String region(String code) {
        return read(code, text -> new Region(text).code());
    }

    private static <T> T read(String text, Function<String, T> reader) {
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(Problem.of(404, "id-malformed", Messages.of("id.malformed")));
        }
    }
}

package org.yimen.persistence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.domain.HandlingId;
import org.yimen.casework.port.ReleaseStore.StoredRelease;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactValue;
import org.yimen.spi.fact.Facts;
import org.yimen.spi.fact.Provenance;

/**
 * Aggregates in which everything optional is present, in their stored notation: they also stand for bodies that an
 * earlier release wrote.
 */
final class RichCases {
    private static final Bodies BODIES = new Bodies(Json.mapper(), new PlainBodyCodec(), new KnownDocuments(0));

    private RichCases() {}

    static CaseFile everything(String region) {
        String text = text("case.json").replace("${caseId}", CaseId.fresh().value());
        return BODIES.parse(text.replace("${region}", region), CaseFile.class);
    }

    static Handling handled(CaseFile file) {
        String text = text("handling.json")
                .replace("${handlingId}", HandlingId.fresh().value())
                .replace("${caseId}", file.id().value());
        return BODIES.parse(text.replace("${region}", file.intake().desk().regionCode()), Handling.class);
    }

    static StoredRelease release() {
        return BODIES.parse(text("release.json"), StoredRelease.class);
    }

    /** The same release of another version that says something of its own. */
    static StoredRelease release(String version, String bundle) {
        String text = text("release.json").replace("\"version\": \"1.4.0\"", "\"version\": \"" + version + "\"");
        StoredRelease release = BODIES.parse(text, StoredRelease.class);
        return new StoredRelease(
                release.release(), release.form(), release.guide(), bundle, release.digest(), release.keptAt());
    }

    static Facts named(String name) {
        return Facts.none()
                .plus(new FactValue(
                        FactKey.parse("person@1"),
                        Document.of(Map.of("name", name)),
                        LocalDate.parse("2028-02-29"),
                        Provenance.DECLARED,
                        "申请人",
                        Cases.NOW,
                        Optional.of("民政局核对员"),
                        Optional.of(Cases.NOW)));
    }

    static String text(String file) {
        try (InputStream stored = RichCases.class.getResourceAsStream(file)) {
            return new String(stored.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}

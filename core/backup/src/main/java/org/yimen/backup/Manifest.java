package org.yimen.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a backup set holds, as it stands in its {@code manifest.json}.
 *
 * @param format of the set; this product writes and reads {@value #FORMAT}
 * @param takenAt ISO instant
 * @param database kind of the one that was copied; any kind can take the set
 * @param changeSets that made the tables, in their order
 * @param tables what each holds, in the order in which they can be filled
 * @param files all files of the set but this one and the sealed keys
 */
record Manifest(
        int format,
        String takenAt,
        String database,
        List<String> changeSets,
        List<TableCount> tables,
        List<StoredFile> files) {
    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Manifest {
        changeSets = List.copyOf(changeSets);
        tables = List.copyOf(tables);
        files = List.copyOf(files);
    }

    /**
     * A file of the set.
     *
     * @param path relative to the set, with {@code /}
     * @param sha256 hexadecimal
     */
    record StoredFile(String path, long bytes, String sha256) {}

    byte[] bytes() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Manifest of(byte[] bytes) throws BackupException {
        try {
            Manifest manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupException("The set is of format " + manifest.format() + ", which this version of the"
                        + " platform does not read.");
            }
            return manifest;
        } catch (BackupException known) {
            throw known;
        } catch (IOException | RuntimeException spoilt) {
            throw new BackupException("The set's " + NAME + " cannot be read: it was changed or damaged.");
        }
    }

    static byte[] read(Path set) throws IOException {
        Path file = set.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException("There is no complete backup set in " + set + ": no " + NAME + ".");
        }
        return Files.readAllBytes(file);
    }
}

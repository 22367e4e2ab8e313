package org.yimen.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a set's keys are sealed with. Never in a log, a message or on a command line. */
public final class Passphrase {
    /** Where the environment has it. */
    public static final String VARIABLE = "YIMEN_BACKUP_PASSPHRASE";

    private static final int LEAST_CHARACTERS = 12;

    private final String text;

    private Passphrase(String text) throws BackupException {
        if (text.codePointCount(0, text.length()) < LEAST_CHARACTERS) {
            throw new BackupException("The passphrase has fewer than " + LEAST_CHARACTERS + " characters.");
        }
        this.text = text;
    }

    /**
     * From a file if one is named, else from the environment.
     *
     * @param file its first line is the passphrase; {@code null} for none
     * @return empty if there is neither
     * @throws BackupException if it is too short
     */
    public static Optional<Passphrase> find(Path file, Map<String, String> environment) throws IOException {
        if (file != null) {
            if (!Files.isReadable(file)) {
                throw new BackupException("The file of the passphrase cannot be read: " + file);
            }
            return Optional.of(new Passphrase(
                    Files.readString(file).lines().findFirst().orElse("").strip()));
        }
        String found = environment.getOrDefault(VARIABLE, "");
        return found.isEmpty() ? Optional.empty() : Optional.of(new Passphrase(found));
    }

    /**
     * As {@link #find}.
     *
     * @throws BackupException if there is none
     */
    public static Passphrase require(Path file, Map<String, String> environment) throws IOException {
        return find(file, environment)
                .orElseThrow(() -> new BackupException("The keys of a backup set are sealed with a passphrase: put it"
                        + " into " + VARIABLE + " or name a file that holds it."));
    }

    byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Passphrase";
    }
}

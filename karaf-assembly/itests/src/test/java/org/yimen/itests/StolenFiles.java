package org.yimen.itests;

import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What somebody finds who carries a platform's files away, but not its keys. */
final class StolenFiles {
    private static final List<Charset> NOTATIONS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private final List<Path> folders;

    StolenFiles(List<Path> folders) {
        this.folders = folders;
    }

    /** Every text in Chinese that is long enough not to stand in random bytes by chance. */
    static Set<String> wordsIn(JsonNode told) {
        return texts(
                told, text -> text.codePoints().filter(Character::isIdeographic).count() >= 3);
    }

    /** Every number of a person, a telephone or an account; regions have twelve digits and are no secret. */
    static Set<String> numbersIn(JsonNode told) {
        return texts(told, text -> text.matches("[0-9]{11}|[0-9]{13,}|[0-9]{17}[Xx]"));
    }

    private static Set<String> texts(JsonNode told, Predicate<String> wanted) {
        Set<String> texts = new TreeSet<>();
        if (told.isTextual() && wanted.test(told.asText())) {
            texts.add(told.asText());
        }
        told.forEach(part -> texts.addAll(texts(part, wanted)));
        return texts;
    }

    void assertHold(String text) throws IOException {
        assertTrue("the files are not those of the platform", isIn(text));
    }

    void assertTellNoneOf(Set<String> secrets) throws IOException {
        assertFalse("nothing to look for", secrets.isEmpty());
        for (Path file : files()) {
            String bytes = read(file);
            for (String secret : secrets) {
                assertFalse(secret + " stands in " + file, holds(bytes, secret));
            }
        }
    }

    private boolean isIn(String text) throws IOException {
        for (Path file : files()) {
            if (holds(read(file), text)) {
                return true;
            }
        }
        return false;
    }

    private List<Path> files() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.filter(Files::isRegularFile).forEach(all::add);
            }
        }
        return all;
    }

    /** A server that runs removes files; nobody carries away what is gone. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static boolean holds(String bytes, String text) {
        return NOTATIONS.stream()
                .map(notation -> new String(text.getBytes(notation), StandardCharsets.ISO_8859_1))
                .anyMatch(bytes::contains);
    }
}

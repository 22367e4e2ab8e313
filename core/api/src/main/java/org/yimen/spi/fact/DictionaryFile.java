package org.yimen.spi.fact;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yimen.spi.data.Document;

/** Reads the core dictionary from the resource beside this class. */
final class DictionaryFile {
    private DictionaryFile() {}

    static List<FactDefinition> read() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        try (InputStream in = DictionaryFile.class.getResourceAsStream("dictionary.json")) {
            Map<String, LinkedHashMap<String, Entry>> file =
                    mapper.readValue(in, new TypeReference<Map<String, LinkedHashMap<String, Entry>>>() {});
            List<FactDefinition> definitions = new ArrayList<>();
            file.get("facts")
                    .forEach((name, entry) -> definitions.add(FactDefinition.first(name, entry.title, entry.schema)));
            return List.copyOf(definitions);
        } catch (IOException broken) {
            throw new UncheckedIOException("the fact dictionary cannot be read", broken);
        }
    }

    private record Entry(String title, Document schema) {}
}

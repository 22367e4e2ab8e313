package org.yimen.spi.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import org.yimen.spi.data.Document;

/** Finds a described item's files beside its class, and names the file in every complaint. */
final class DescriptorResources {
    private final Class<?> anchor;
    private final String folder;

    DescriptorResources(Class<?> anchor, String folder) {
        this.anchor = anchor;
        this.folder = folder;
    }

    Document document(String file) {
        return value(tree(file), Document.class, file);
    }

    JsonNode tree(String file) {
        try (InputStream in = anchor.getResourceAsStream(folder + "/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        anchor.getName() + " has no resource " + folder + "/" + file + " beside it");
            }
            return DescriptorJson.MAPPER.readTree(in);
        } catch (JsonProcessingException malformed) {
            throw wrong(file, malformed);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + folder + "/" + file, unreadable);
        }
    }

    <T> T value(JsonNode node, Class<T> type, String file) {
        try {
            return DescriptorJson.MAPPER.treeToValue(node, type);
        } catch (JsonProcessingException wrong) {
            throw wrong(file, wrong);
        }
    }

    private IllegalArgumentException wrong(String file, JsonProcessingException cause) {
        return new IllegalArgumentException(folder + "/" + file + ": " + cause.getMessage(), cause);
    }
}

package org.yimen.spi.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.ServiceGuide;

/** Reads the resources of one described item. */
final class Descriptor {
    private final DescriptorResources resources;

    Descriptor(Class<?> anchor, String folder) {
        this.resources = new DescriptorResources(anchor, folder);
    }

    ItemRelease release() {
        JsonNode item = resources.tree("item.json");
        item.path("tracks").forEach(track -> track.path("steps").forEach(this::resolveForm));
        return resources.value(item, ItemRelease.class, "item.json");
    }

    ItemForm form() {
        FormFile form = resources.value(resources.tree("form.json"), FormFile.class, "form.json");
        return new ItemForm(form.facts(), resources.document("questions.schema.json"), form.layout());
    }

    ServiceGuide guide() {
        return resources.value(resources.tree("guide.json"), ServiceGuide.class, "guide.json");
    }

    private void resolveForm(JsonNode step) {
        String form = step.path("form").asText("");
        if (form.startsWith("@") && step instanceof ObjectNode object) {
            object.set("form", resources.tree(form.substring(1) + ".schema.json"));
        }
    }

    /** What stands in {@code form.json}; the facts may be none but must be told. */
    private record FormFile(List<FactUse> facts, Document layout) {
        FormFile {
            Objects.requireNonNull(facts, "facts");
        }
    }
}

package org.yimen.testkit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.material.MaterialNeed;

/** The sound item with one place of its release or form overwritten. */
class SpoiltDescriptor implements RescueItem {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final RescueItem sound = new TinyItem();
    private final ItemRelease release;
    private final ItemForm form;

    SpoiltDescriptor() {
        this(new TinyItem().release(), new TinyItem().form());
    }

    private SpoiltDescriptor(ItemRelease release, ItemForm form) {
        this.release = release;
        this.form = form;
    }

    static RescueItem release(String pointer, Object value) {
        return new SpoiltDescriptor(spoil(new TinyItem().release(), pointer, value), new TinyItem().form());
    }

    static RescueItem form(String pointer, Object value) {
        return new SpoiltDescriptor(new TinyItem().release(), spoil(new TinyItem().form(), pointer, value));
    }

    @SuppressWarnings("unchecked")
    private static <T> T spoil(T sound, String pointer, Object value) {
        JsonNode tree = MAPPER.valueToTree(sound);
        JsonPointer place = JsonPointer.compile(pointer);
        JsonNode parent = tree.at(place.head());
        JsonNode put = MAPPER.valueToTree(value);
        if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), put);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), put);
        }
        try {
            return (T) MAPPER.treeToValue(tree, sound.getClass());
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(pointer, impossible);
        }
    }

    @Override
    public ItemRelease release() {
        return release;
    }

    @Override
    public ItemForm form() {
        return form;
    }

    @Override
    public ServiceGuide guide() {
        return sound.guide();
    }

    @Override
    public List<MaterialNeed> materials(Application application) {
        return sound.materials(application);
    }

    @Override
    public List<Finding> validate(Application application) {
        return sound.validate(application);
    }

    @Override
    public Assessment assess(Application application) {
        return sound.assess(application);
    }

    @Override
    public Optional<Benefit> benefit(Application application) {
        return sound.benefit(application);
    }
}

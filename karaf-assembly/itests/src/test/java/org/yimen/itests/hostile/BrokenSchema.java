package org.yimen.itests.hostile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yimen.spi.data.Document;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;
import org.yimen.spi.material.MaterialNeed;

/** Asks by a schema that points out of its document. */
public class BrokenSchema implements RescueItem {
    private final Sample sound = new Sample();

    @Override
    public ItemRelease release() {
        return sound.release();
    }

    @Override
    public ItemForm form() {
        Document elsewhere = Document.of(Map.of("$ref", "https://example.org/schema.json"));
        return new ItemForm(sound.form().facts(), elsewhere, Document.empty());
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

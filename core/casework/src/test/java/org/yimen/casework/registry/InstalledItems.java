package org.yimen.casework.registry;

import static org.yimen.casework.registry.TestRegistry.bundle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.yimen.spi.item.ItemForm;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.item.ServiceGuide;

/** Items of bundles that are installed in a registry without a container. */
@Timeout(30)
abstract class InstalledItems {
    static final BundleInfo FIRST = bundle(10, "org.example.civil-affairs", "1.0.0");

    final TestRegistry platform = new TestRegistry();
    final LiveRegistry registry = platform.registry;

    @AfterEach
    void close() {
        platform.close();
    }

    static RescueItem mute() {
        return new TestItem() {
            @Override
            public ItemRelease release() {
                return null;
            }

            @Override
            public ItemForm form() {
                return null;
            }

            @Override
            public ServiceGuide guide() {
                return null;
            }
        };
    }
}

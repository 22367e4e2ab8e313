package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.yimen.spi.item.RescueItem;

/** The tie to the container, with a container of proxies. */
@Timeout(30)
class ItemRegistryComponentTest {
    private final List<String> container = new CopyOnWriteArrayList<>();
    private volatile RescueItem service = new TestItem();
    private final ItemRegistryComponent component = new ItemRegistryComponent(context(), defaults());

    @AfterEach
    void stop() {
        component.deactivate();
    }

    @Test
    void a_service_is_in_the_catalogue_soon_after_it_is_registered_and_gone_with_it() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        component.addListener(new CatalogueListener() {
            @Override
            public void arrived(LiveItem item) {
                arrived.countDown();
            }
        });
        ServiceReference<RescueItem> reference = reference();
        component.bindItem(reference);
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(component.all()).hasSize(1);
        component.unbindItem(reference);

        assertThat(component.all()).isEmpty();
        assertThat(container).containsExactly("getService", "ungetService");
    }

    @Test
    void a_service_that_cannot_be_got_is_told_to_the_operator() throws Exception {
        service = null;
        component.bindItem(reference());
        for (int i = 0; i < 1_000 && component.problems().isEmpty(); i++) {
            Thread.sleep(5);
        }

        assertThat(component.problems()).singleElement().satisfies(finding -> assertThat(finding.kind())
                .isEqualTo(OperatorFinding.Kind.NOT_ADMITTED));
    }

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    container.add(method.getName());
                    return method.getName().equals("getService") ? service : Boolean.TRUE;
                });
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<RescueItem> reference() {
        return (ServiceReference<RescueItem>) Proxy.newProxyInstance(
                ItemRegistryComponentTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }

    private static ItemRegistryConfiguration defaults() {
        return (ItemRegistryConfiguration) Proxy.newProxyInstance(
                ItemRegistryComponentTest.class.getClassLoader(),
                new Class<?>[] {ItemRegistryConfiguration.class, Annotation.class},
                (proxy, method, arguments) -> method.getDefaultValue());
    }
}

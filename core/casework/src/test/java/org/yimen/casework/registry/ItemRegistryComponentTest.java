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
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.yimen.spi.item.RescueItem;

/** The tie to the container, with a container of proxies. */
@Timeout(30)
class ItemRegistryComponentTest {
    private final List<String> container = new CopyOnWriteArrayList<>();
    private volatile RescueItem service = new TestItem();
    private volatile String failure;
    private volatile Throwable unloadable;
    private final ItemRegistryComponent component = new ItemRegistryComponent(context(), components(), defaults());

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
        assertThat(told().sentence()).contains("没有给出结果");
    }

    @Test
    void what_a_component_failed_by_is_told_with_its_class_and_message() throws Exception {
        failure =
                "java.lang.IllegalArgumentException: meals/item.json: no id\n\tat org.example.HomeMeals.<init>(H.java:9)\n";

        assertThat(told().sentence())
                .contains(TestItem.class.getName(), "IllegalArgumentException: meals/item.json: no id");
        assertThat(told().detail()).isEqualTo("at org.example.HomeMeals.<init>(H.java:9)");
    }

    @Test
    void a_component_that_fails_by_an_error_in_linking_is_told_with_the_likely_cause() throws Exception {
        failure =
                "java.lang.NoSuchMethodError: 'void org.yimen.spi.support.DescribedItem.<init>()'\n\tat x.Y.z(Y.java:1)";

        assertThat(told().sentence()).contains("接口的版本不一致");
        assertThat(told().detail()).contains(TestItem.class.getName(), "NoSuchMethodError");
    }

    @Test
    void a_component_whose_class_cannot_be_loaded_is_told_with_the_likely_cause() throws Exception {
        unloadable = new UnsupportedClassVersionError("class file version 69.0");
        assertThat(told().sentence()).contains("Java 17");
    }

    @Test
    void a_component_whose_class_is_not_there_is_told_by_name() throws Exception {
        unloadable = new ClassNotFoundException("not found by the bundle");
        assertThat(told().sentence()).contains(TestItem.class.getName(), "ClassNotFoundException");
    }

    /** What the operator reads of a service that cannot be got. */
    private OperatorFinding told() throws Exception {
        service = null;
        component.bindItem(reference());
        for (int i = 0; i < 1_000 && component.problems().isEmpty(); i++) {
            Thread.sleep(5);
        }
        assertThat(component.problems().get(0).kind()).isEqualTo(OperatorFinding.Kind.NOT_ADMITTED);
        return component.problems().get(0);
    }

    /** A component runtime with one component, that of the service. */
    private ServiceComponentRuntime components() {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.implementationClass = TestItem.class.getName();
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> {
                    ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
                    configuration.id = 7;
                    configuration.description = description;
                    configuration.failure = failure;
                    boolean ofAll = method.getName().equals("getComponentDescriptionDTOs");
                    return ofAll ? List.of(description) : List.of(configuration);
                });
    }

    private Bundle bundle() {
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundleId", "getLastModified" -> 1L;
                    case "getSymbolicName" -> "org.example.civil-affairs";
                    case "getVersion" -> new Version("1.0.0");
                    case "loadClass" -> {
                        if (unloadable != null) {
                            throw unloadable;
                        }
                        yield TestItem.class;
                    }
                    default -> null;
                });
    }

    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    container.add(method.getName());
                    return method.getName().equals("getService") ? service : Boolean.TRUE;
                });
    }

    @SuppressWarnings("unchecked")
    private ServiceReference<RescueItem> reference() {
        return (ServiceReference<RescueItem>) Proxy.newProxyInstance(
                ItemRegistryComponentTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    case "getBundle" -> bundle();
                    case "getProperty" -> 7L;
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

package org.yimen.casework.registry;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentConstants;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/** Finds out why a service cannot be got: the container itself answers only that there is none. */
final class StartFailures {
    private final ServiceComponentRuntime runtime;

    StartFailures(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    /**
     * Throws what hinders the component behind a service; returns if nothing is known, as for a service of no component.
     *
     * @throws StartFailedException if its constructor or activation threw
     * @throws LinkageError if its class cannot be loaded
     */
    void raise(ServiceReference<?> service) {
        Bundle bundle = service.getBundle();
        Object id = service.getProperty(ComponentConstants.COMPONENT_ID);
        if (bundle != null && id instanceof Long number) {
            component(bundle, number).ifPresent(component -> raise(bundle, component));
        }
    }

    private Optional<ComponentConfigurationDTO> component(Bundle bundle, long id) {
        return runtime.getComponentDescriptionDTOs(bundle).stream()
                .flatMap(description -> runtime.getComponentConfigurationDTOs(description).stream())
                .filter(component -> component.id == id)
                .findFirst();
    }

    private static void raise(Bundle bundle, ComponentConfigurationDTO component) {
        String name = component.description.implementationClass;
        if (component.failure != null) {
            throw StartFailedException.of(name, component.failure);
        }
        try {
            // The component runtime does not keep why a class could not be loaded.
            bundle.loadClass(name);
        } catch (ClassNotFoundException missing) {
            throw StartFailedException.of(name, missing.toString());
        }
    }
}

package org.yimen.persistence.internal;

import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;

/**
 * The platform's components that could not start. Some look into the database once in order to start; if it was away in
 * that moment, nobody starts them again unless what they need comes anew.
 */
final class FailedComponents {
    private static final String OURS = "org.yimen.";

    private final ServiceComponentRuntime runtime;

    FailedComponents(ServiceComponentRuntime runtime) {
        this.runtime = runtime;
    }

    boolean exist() {
        return runtime.getComponentDescriptionDTOs().stream()
                .filter(component -> component.bundle.symbolicName.startsWith(OURS))
                .flatMap(component -> runtime.getComponentConfigurationDTOs(component).stream())
                .anyMatch(component -> component.state == ComponentConfigurationDTO.FAILED_ACTIVATION);
    }
}

package org.yimen.security.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.background.Job;
import org.yimen.casework.background.LeasedWork;
import org.yimen.casework.port.Vault;

/** Lets what is stored follow the keys in use, while the platform serves. */
@Component(service = KeyRotation.class, immediate = true)
public final class KeyRotation {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final Job job;

    @Activate
    public KeyRotation(@Reference LeasedWork background, @Reference Vault vault) {
        this.job = background.every(LOOK_EVERY, "key-rotation", new KeyRotationRound(vault));
    }

    @Deactivate
    void stop() {
        job.close();
    }
}

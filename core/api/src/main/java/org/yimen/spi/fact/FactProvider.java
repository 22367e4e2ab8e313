package org.yimen.spi.fact;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A service by which a department publishes shared facts under its own prefix, for its own items and for others.
 *
 * <p>Called once when the service appears, on any thread; must answer within a second and always the same. A fact whose
 * name does not begin with the provider's department code, or that another provider already owns in a schema which
 * differs, is left out and told to the operator; items that read it are then out as well.
 */
@ConsumerType
public interface FactProvider {
    /** The department's code, such as {@code medical-insurance}; never {@code null}. */
    String department();

    /** The facts, each in every version still in use; never {@code null}. */
    List<FactDefinition> facts();
}

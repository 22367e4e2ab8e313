package org.yimen.casework.background;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the work in the background. */
@ObjectClassDefinition(name = "Yimen background work")
@interface BackgroundConfiguration {
    @AttributeDefinition(
            name = "Lease in seconds",
            description = "After so long without a sign of life of a node another one takes its work over, 3 to 600")
    int leaseInSeconds() default 30;
}

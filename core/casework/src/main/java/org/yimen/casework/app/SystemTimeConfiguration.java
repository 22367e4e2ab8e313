package org.yimen.casework.app;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the platform's clock. */
@ObjectClassDefinition(name = "Yimen time")
@interface SystemTimeConfiguration {
    @AttributeDefinition(
            name = "Ahead",
            description = "How far the platform's clock runs ahead of the machine's, as an ISO 8601 duration; empty in"
                    + " earnest operation")
    String ahead() default "";
}

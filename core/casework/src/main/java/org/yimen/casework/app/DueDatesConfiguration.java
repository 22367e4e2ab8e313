package org.yimen.casework.app;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of how due dates follow the calendar. */
@ObjectClassDefinition(name = "Yimen due dates")
@interface DueDatesConfiguration {
    @AttributeDefinition(
            name = "Period in seconds",
            description = "How often it is looked whether the work calendar changed; 1 or more")
    int periodInSeconds() default 10;
}

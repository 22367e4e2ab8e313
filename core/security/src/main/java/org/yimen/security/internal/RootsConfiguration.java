package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the signed roots of all events. */
@ObjectClassDefinition(name = "Yimen signed roots")
@interface RootsConfiguration {
    @AttributeDefinition(
            name = "Folder",
            description = "Where this node writes its roots, outside the database and best on another disk; empty for"
                    + " yimen/roots below the container's data folder. Each node needs its own")
    String folder() default "";

    @AttributeDefinition(
            name = "Key file",
            description = "Where the keys lie that sign the roots; empty for keys/root-sign.properties below the"
                    + " container's configuration folder. Made at the first root")
    String keyFile() default "";

    @AttributeDefinition(name = "Time of day", description = "When a root is signed each day, in Asia/Shanghai")
    String timeOfDay() default "01:00";
}

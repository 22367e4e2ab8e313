package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the seal of events. */
@ObjectClassDefinition(name = "Yimen event seal")
@interface EventSealConfiguration {
    @AttributeDefinition(
            name = "Key file",
            description = "Where the keys lie; empty for keys/event-seal.properties below the container's configuration"
                    + " folder, which a clean start of the container leaves alone. All nodes of one database need the"
                    + " same file")
    String keyFile() default "";

    @AttributeDefinition(
            name = "Create the first key",
            description = "Whether a key is made where there is no file and the database holds no events yet; off on"
                    + " all but one of several nodes")
    boolean createFirstKey() default true;
}

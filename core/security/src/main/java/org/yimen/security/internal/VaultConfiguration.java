package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** Configuration of the vault. */
@ObjectClassDefinition(name = "Yimen vault")
@interface VaultConfiguration {
    @AttributeDefinition(
            name = "Cipher",
            description = "sm4-gcm encrypts every document; none stores documents readable, for measuring only."
                    + " Fixed once a database holds documents",
            options = {@Option(value = "sm4-gcm"), @Option(value = "none")})
    String cipher() default "sm4-gcm";

    @AttributeDefinition(
            name = "Key folder",
            description = "Where master.properties and index.properties lie; empty for keys below the container's"
                    + " configuration folder. All nodes of one database need the same files")
    String keyFolder() default "";

    @AttributeDefinition(
            name = "Create the first keys",
            description = "Whether keys are made where there are none and the database holds no documents yet; off on"
                    + " all but one of several nodes")
    boolean createFirstKeys() default true;
}

package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of password hashing; the defaults are those of the OWASP Password Storage Cheat Sheet for Argon2id. */
@ObjectClassDefinition(name = "Yimen password hashing")
@interface PasswordHashingConfiguration {
    @AttributeDefinition(name = "Memory in KiB", description = "Memory of one computation, 7168 to 1048576 KiB")
    int memoryInKiB() default 19_456;

    @AttributeDefinition(name = "Iterations", description = "Passes over the memory, 1 to 20")
    int iterations() default 2;

    @AttributeDefinition(name = "Parallelism", description = "Lanes of one computation, 1 to 16")
    int parallelism() default 1;

    @AttributeDefinition(
            name = "Computations at once",
            description = "Most computations under way at the same time, 1 to 64; together they take this many times"
                    + " the memory")
    int computationsAtOnce() default 4;

    @AttributeDefinition(
            name = "Wait in seconds",
            description = "How long a sign-in waits for its turn before it is turned away, 1 to 60 seconds")
    int waitInSeconds() default 10;
}

package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Configuration of signing in. GB/T 22239-2019 8.1.4.1 b) asks for a lock after failures and an end of idle sessions
 * and leaves the figures open; these are the platform's defaults.
 */
@ObjectClassDefinition(name = "Yimen sign-in")
@interface SignInConfiguration {
    @AttributeDefinition(name = "Wrong passwords", description = "Wrong passwords in a row that lock, 1 to 100")
    int wrongPasswords() default 5;

    @AttributeDefinition(name = "Lock in minutes", description = "How long it stays locked, 1 to 1440 minutes")
    int lockInMinutes() default 15;

    @AttributeDefinition(
            name = "Wrong sign-ins of an address",
            description = "Wrong sign-ins within the time of a lock that turn an address away for the rest of it,"
                    + " 10 to 100000")
    int wrongOfAddress() default 100;

    @AttributeDefinition(
            name = "Idle in minutes",
            description = "A session without requests ends after this time, 2 to 1440 minutes; requests are recorded"
                    + " once a minute, so it can end up to a minute early")
    int idleInMinutes() default 30;

    @AttributeDefinition(
            name = "Lifetime in hours",
            description = "A session ends after this time whatever happens, 1 to 168 hours")
    int lifetimeInHours() default 12;
}

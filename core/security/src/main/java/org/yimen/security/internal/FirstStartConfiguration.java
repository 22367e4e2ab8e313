package org.yimen.security.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the first start with an empty database. */
@ObjectClassDefinition(name = "Yimen first start")
@interface FirstStartConfiguration {
    @AttributeDefinition(
            name = "Create the first administrator",
            description = "Whether a start without any account creates one; none is created"
                    + " while demonstration data, which brings its own, is switched on")
    boolean createAdministrator() default true;

    @AttributeDefinition(
            name = "Region",
            description =
                    "12-digit code of the region that the first administrator's roles are held in; nobody can grant a"
                            + " role outside it later")
    String region() default "360782000000";

    @AttributeDefinition(
            name = "Password file",
            description = "Where the first administrator's password is written; empty for yimen/first-password.txt"
                    + " below the container's data folder")
    String passwordFile() default "";
}

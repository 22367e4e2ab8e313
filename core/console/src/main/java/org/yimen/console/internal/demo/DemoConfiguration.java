package org.yimen.console.internal.demo;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the demonstration data. */
@ObjectClassDefinition(name = "Yimen demonstration data")
@interface DemoConfiguration {
    @AttributeDefinition(
            name = "Enabled",
            description = "Whether an empty database gets the invented city, its windows and one account per role")
    boolean enabled() default false;

    @AttributeDefinition(
            name = "Accounts file",
            description =
                    "File of mode 0600 that names the accounts and their password; below the data folder by default")
    String accountsFile() default "";
}

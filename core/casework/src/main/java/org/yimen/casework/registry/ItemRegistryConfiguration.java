package org.yimen.casework.registry;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the guard round the departments' plug-ins. */
@ObjectClassDefinition(name = "Yimen item registry")
@interface ItemRegistryConfiguration {
    @AttributeDefinition(name = "Call budget", description = "Milliseconds that one call of a plug-in may take, from 1")
    long callBudgetInMs() default 1_000;

    @AttributeDefinition(
            name = "Start budget",
            description = "Milliseconds for each call that brings a plug-in in, its classes still unloaded, from 1")
    long startBudgetInMs() default 5_000;

    @AttributeDefinition(
            name = "Faults",
            description = "Households on which one question fails within the window that quarantine an item, from 1")
    int faultsToQuarantine() default 3;

    @AttributeDefinition(name = "Window", description = "Minutes within which faults are counted together, from 1")
    long faultWindowInMinutes() default 10;

    @AttributeDefinition(
            name = "Calls per plug-in",
            description = "Calls of one plug-in under way at once, hung ones included, from 1")
    int callsPerPlugin() default 16;

    @AttributeDefinition(name = "Threads", description = "Most threads for calls of all plug-ins together, from 1")
    int threads() default 256;
}

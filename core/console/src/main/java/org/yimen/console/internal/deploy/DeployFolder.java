package org.yimen.console.internal.deploy;

/** What the component needs of the configuration of a folder that the container watches. */
@interface DeployFolder {
    /** Path of the folder. */
    String felix_fileinstall_dir();

    /** From which start level on the container looks at it. */
    int felix_fileinstall_active_level() default 0;
}

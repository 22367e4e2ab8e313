package org.yimen.casework.inspection;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** What the operator wants of inspections of scans. */
@ObjectClassDefinition(name = "Yimen inspection of scans")
@interface ScanInspectionConfiguration {
    @AttributeDefinition(
            name = "Inspections needed",
            description = "How many inspections must be there, 0 to 10. With 1 nothing is kept uninspected while the"
                    + " scanner's bundle is still starting or was taken away")
    int inspectionsNeeded() default 0;

    @AttributeDefinition(
            name = "Accept without verdict",
            description = "Whether a scan of which no inspection can tell is kept with a mark; refused if not")
    boolean acceptWithoutVerdict() default false;

    @AttributeDefinition(
            name = "Time in seconds",
            description = "How long all inspections of one scan may take together, 1 to 300")
    int inspectionInSeconds() default 30;
}

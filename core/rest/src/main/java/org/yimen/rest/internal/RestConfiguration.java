package org.yimen.rest.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the HTTP API. */
@ObjectClassDefinition(name = "Yimen HTTP API")
@interface RestConfiguration {
    @AttributeDefinition(
            name = "Trusted proxies",
            description = "Addresses of proxies whose X-Forwarded-Proto and X-Forwarded-For are believed")
    String[] trustedProxies() default {};

    @AttributeDefinition(
            name = "Progress questions a minute",
            description = "How often one address may ask for progress without an account in a minute, 1 to 1000;"
                    + " 10 is the platform's default")
    int progressPerMinute() default 10;

    @AttributeDefinition(
            name = "Megabytes of a scan",
            description = "How many mebibytes one uploaded scan may have, 1 to 200; 20 is the platform's default")
    int scanMegabytes() default 20;

    @AttributeDefinition(
            name = "Pixels of a side of a scan",
            description = "How many pixels wide or high a scanned picture may be, 1000 to 65535;"
                    + " 20000 is the platform's default")
    int scanPixelsPerSide() default 20_000;

    @AttributeDefinition(
            name = "Megapixels of a scan",
            description =
                    "How many million pixels a scanned picture may have, 1 to 4000; 400 is the platform's default")
    int scanMegapixels() default 400;
}

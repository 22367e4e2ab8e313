package org.yimen.scans.s3.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of the bucket; without it scans are kept in the database. */
@ObjectClassDefinition(name = "Yimen scans in an S3-compatible store")
@interface S3Configuration {
    @AttributeDefinition(
            name = "Endpoint",
            description = "Address of the store without bucket, such as https://s3.example.org; https unless it is on"
                    + " this machine")
    String endpoint();

    @AttributeDefinition(name = "Region", description = "What the store calls its region; many know none and take any")
    String region() default "us-east-1";

    @AttributeDefinition(
            name = "Bucket",
            description = "Exists already; nobody but the platform may read it; its objects never expire by themselves")
    String bucket();

    @AttributeDefinition(
            name = "Prefix",
            description = "What all keys begin with: letters, digits, dashes and slashes. Two platforms never share"
                    + " bucket and prefix")
    String prefix() default "yimen/scans/";

    @AttributeDefinition(
            name = "Bucket in the path",
            description = "Whether the bucket stands in the path, or before the endpoint's host name")
    boolean pathStyle() default true;

    @AttributeDefinition(name = "Access key", description = "May get, put, delete and list in the bucket")
    String accessKey();

    @AttributeDefinition(name = "Secret key", description = "Take it from the environment, not from this file")
    String secretKey();

    @AttributeDefinition(
            name = "Time of a call in seconds",
            description = "How long one call of the store may take, tries included, 1 to 60")
    int callInSeconds() default 10;

    @AttributeDefinition(
            name = "Calls at once",
            description = "Calls of the store under way at once, 1 to 100. Each holds a connection of the database:"
                    + " about half of hikari.maximumPoolSize")
    int callsAtOnce() default 8;
}

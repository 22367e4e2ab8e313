/** Pieces of scans as objects in a bucket: the S3 protocol, as far as it is needed, over the HTTP client of Java. */
package org.yimen.scans.s3.internal;

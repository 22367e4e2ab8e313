/**
 * What an operator's bundle adds to guard uploaded scans, such as a virus scanner.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.scan;

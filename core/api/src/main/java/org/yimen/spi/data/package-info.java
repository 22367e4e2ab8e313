/**
 * Values that every other package speaks in: JSON documents, findings, legal bases.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.data;

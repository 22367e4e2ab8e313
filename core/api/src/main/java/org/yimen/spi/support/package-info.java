/**
 * Ready-made base classes: an item as descriptor, JSON Schema and guide in the bundle plus its rules in Java.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.support;

/**
 * Local, dated policy parameters (政策参数): declared by an item, set by the city, never pinned.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.parameter;

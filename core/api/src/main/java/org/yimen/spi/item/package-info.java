/**
 * The contract between the platform and a department: {@link org.yimen.spi.item.RescueItem} and its values.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.item;

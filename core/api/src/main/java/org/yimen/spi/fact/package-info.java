/**
 * The dictionary of shared facts: what the one form asks once for all items, and where each value came from.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.fact;

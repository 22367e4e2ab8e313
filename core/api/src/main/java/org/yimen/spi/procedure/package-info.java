/**
 * How an item is handled: tracks, steps, limits, and what starts and pauses their clocks.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.spi.procedure;

/**
 * Working days, limits and their clocks: how many days have gone, when something is due and why.
 *
 * <p>Every type is immutable and may be shared between threads. Days are dates in Asia/Shanghai ({@link
 * org.yimen.casework.clock.Dates}). The rule of counting is written once, in {@link org.yimen.casework.clock.Clock}.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.clock;

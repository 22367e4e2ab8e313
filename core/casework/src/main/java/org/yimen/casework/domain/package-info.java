/**
 * The heart: cases, handlings, steps, decisions and what may happen to them. Plain Java, no framework.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.domain;

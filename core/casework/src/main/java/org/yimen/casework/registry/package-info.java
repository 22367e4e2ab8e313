/**
 * What is installed: the registry of departments' items and facts, and the guard through which alone they are called.
 *
 * <p>A bad plug-in costs its own entry and a finding for the operator. Every type is safe for use by several threads;
 * no lock is held while a plug-in or a listener is called.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.registry;

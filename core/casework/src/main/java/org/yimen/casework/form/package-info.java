/**
 * The one form: what the chosen items ask, merged so that each fact is asked once, and the checks of what was answered.
 *
 * <p>Every type is safe for use by several threads. No plug-in is called from here but a fact's converter, and that
 * only through the definition the caller's look-up returns.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.form;

/**
 * Looks after the folders into which operators drop departments, and tells what did not become a running bundle.
 */
package org.yimen.console.internal.deploy;

/**
 * What an operator types into Karaf's shell.
 */
package org.yimen.console.internal;

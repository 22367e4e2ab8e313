/**
 * An invented city to try the platform with.
 */
package org.yimen.console.internal.demo;

/**
 * The chains of events as they are stored, by plain JDBC: for the platform, and for tools that look at a copy of its
 * database while it does not run.
 */
package org.yimen.persistence.chain;

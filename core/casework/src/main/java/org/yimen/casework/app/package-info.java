/**
 * The use cases: one class a piece of work, each operation checked, done and recorded in one transaction.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.app;

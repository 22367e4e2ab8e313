/**
 * What the use cases need from the outside: stores in one transaction, numbers, the seal of events.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.port;

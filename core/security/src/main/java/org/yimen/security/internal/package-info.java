/** Password hashing, lockout, sessions, first start, separation of duties, the seal of events and its keys. */
package org.yimen.security.internal;

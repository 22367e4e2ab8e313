/**
 * Signing in, accounts and their roles, and the verification of event chains, for the ways into the platform: REST and
 * console. Everything here is an OSGi service or a value.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.security;

/**
 * Who may do what, where: roles, scopes and the one policy every use case asks.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.access;

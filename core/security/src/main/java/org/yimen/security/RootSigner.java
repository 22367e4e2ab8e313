package org.yimen.security;

import org.osgi.annotation.versioning.ProviderType;

/** Signs what all chains of events are now, into a file outside the database. Safe for use by several threads. */
@ProviderType
public interface RootSigner {
    /**
     * Signs a root now, besides the daily one.
     *
     * @throws RuntimeException if the database cannot be read or the file cannot be written
     */
    SignedRoot sign();
}

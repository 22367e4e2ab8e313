package org.yimen.security;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.yimen.casework.access.Grant;
import org.yimen.casework.domain.Outcome;

/**
 * Creates accounts with known passwords, for demonstration data alone: it asks nobody's permission and no way into the
 * platform leads to it. Safe for use by several threads.
 */
@ProviderType
public interface AccountSeeder {
    /**
     * Creates an account that may sign in at once.
     *
     * @param login as for {@link Accounts#create}; never {@code null}
     * @param name never {@code null}
     * @param password wiped; never {@code null}
     * @param grants the separation of duties holds here too; never {@code null}
     * @return done with false if the name is taken, in which case nothing is changed
     */
    Outcome<Boolean> create(String login, String name, char[] password, List<Grant> grants);
}

package org.yimen.itests.hostile;

import java.util.Optional;
import org.yimen.spi.item.Application;

/** Throws when it is asked for the cause a grant would count under. */
public class ThrowsInCause extends Sample {
    @Override
    public Optional<String> cause(Application application) {
        throw new IllegalStateException("spoilt on purpose");
    }
}

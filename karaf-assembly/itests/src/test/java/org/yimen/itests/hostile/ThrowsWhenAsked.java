package org.yimen.itests.hostile;

import java.util.List;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Throws whenever an application is validated. */
public class ThrowsWhenAsked extends Sample {
    @Override
    public List<Finding> validate(Application application) {
        throw new IllegalStateException("spoilt on purpose");
    }
}

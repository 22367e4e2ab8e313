package org.yimen.itests.hostile;

import java.util.List;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Asks for more memory than any machine has. */
public class RunsOutOfMemory extends Sample {
    @Override
    public List<Finding> validate(Application application) {
        long[][] greed = new long[Integer.MAX_VALUE][Integer.MAX_VALUE];
        return greed.length == 0 ? List.of() : List.of();
    }
}

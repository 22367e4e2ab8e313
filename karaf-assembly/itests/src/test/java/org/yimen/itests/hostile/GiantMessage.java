package org.yimen.itests.hostile;

import java.util.List;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Says ten million characters. */
public class GiantMessage extends Sample {
    @Override
    public List<Finding> validate(Application application) {
        return List.of(Finding.info("", "giant", "请核对。".repeat(2_500_000)));
    }
}

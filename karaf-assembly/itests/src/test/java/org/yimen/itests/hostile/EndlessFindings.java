package org.yimen.itests.hostile;

import java.util.Collections;
import java.util.List;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;

/** Answers a list as long as a list can say it is. */
public class EndlessFindings extends Sample {
    @Override
    public List<Finding> validate(Application application) {
        return Collections.nCopies(Integer.MAX_VALUE, Finding.info("", "endless", "请核对。"));
    }
}

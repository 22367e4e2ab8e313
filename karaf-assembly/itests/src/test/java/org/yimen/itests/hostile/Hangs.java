package org.yimen.itests.hostile;

import java.util.concurrent.locks.LockSupport;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;

/** Never answers an assessment. */
public class Hangs extends Sample {
    @Override
    public Assessment assess(Application application) {
        while (true) {
            LockSupport.park();
        }
    }
}

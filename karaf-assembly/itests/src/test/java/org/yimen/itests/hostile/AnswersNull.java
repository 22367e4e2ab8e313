package org.yimen.itests.hostile;

import java.util.List;
import org.yimen.spi.item.Application;
import org.yimen.spi.material.MaterialNeed;

/** Answers nothing at all when it is asked for papers. */
public class AnswersNull extends Sample {
    @Override
    public List<MaterialNeed> materials(Application application) {
        return null;
    }
}

package org.yimen.casework.app;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Selection;
import org.yimen.casework.port.Stores;
import org.yimen.spi.item.ItemRelease;

/** Whether any chosen item, on the way it will be handled, examines the household's means. */
final class MeansTest {
    private MeansTest() {}

    static boolean of(Stores stores, CaseFile file, Rules rules, List<ItemCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            Selection selection = file.selections().get(i);
            Optional<String> track = checks.get(i).track().or(selection::track);
            if (rules.known(stores, selection)
                    .filter(release -> examines(release, track))
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** While the way is unknown the item's own answer holds. */
    private static boolean examines(ItemRelease release, Optional<String> track) {
        return track.flatMap(release::track).map(release::examinesMeans).orElse(release.meansTested());
    }
}

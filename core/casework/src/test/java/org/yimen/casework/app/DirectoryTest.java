package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.spi.parameter.AreaKind;

/** Regions, windows and departments as the city keeps them. */
class DirectoryTest {
    private final Town town = new Town();
    private final Directory directory = new Directory(town.work);

    @AfterEach
    void close() {
        town.close();
    }

    private static final Desk ELSEWHERE = new Desk("desk-9", "371402001000", "外县窗口", "", "", "");

    @Test
    void whatIsSavedIsOnTheAuditRecord() {
        must(directory.save(town.admin, new RegionEntry("371302005000", "兰山街道", AreaKind.URBAN)));
        must(directory.save(town.admin, Town.DESK));
        must(directory.save(town.admin, new DepartmentEntry("housing", "市住房城乡建设局", "0539-4")));
        assertThat(town.stores.everything().values().stream()
                        .filter(AuditStore.Entry.class::isInstance)
                        .map(row -> ((AuditStore.Entry) row).type()))
                .containsExactly("region-saved", "desk-saved", "department-saved");
    }

    @Test
    void nobodyTakesAForeignWindowIntoHisOwnRegion() {
        town.stores.directory().save(ELSEWHERE);
        Desk taken = new Desk(ELSEWHERE.id(), Town.STREET, "本街窗口", "", "", "");
        assertThat(town.refused(() -> directory.save(town.admin, taken)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void nobodySavesOutsideHisOwnRegionAndNobodyWithoutTheRole() {
        assertThat(town.refused(() -> directory.save(town.admin, ELSEWHERE)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(town.refused(() -> directory.save(town.clerk, Town.DESK)).kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(town.refused(() -> directory.save(town.clerk, new DepartmentEntry("housing", "x", "")))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }
}

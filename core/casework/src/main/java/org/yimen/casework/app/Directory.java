package org.yimen.casework.app;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;

/** Regions, windows and departments. */
@Component(service = Directory.class)
public final class Directory {
    private final Work work;

    @Activate
    public Directory(@Reference Work work) {
        this.work = work;
    }

    public Outcome<List<RegionEntry>> regions(Actor actor) {
        return list(actor, DirectoryStore::regions);
    }

    public Outcome<List<Desk>> desks(Actor actor) {
        return list(actor, DirectoryStore::desks);
    }

    public Outcome<List<DepartmentEntry>> departments(Actor actor) {
        return list(actor, DirectoryStore::departments);
    }

    public Outcome<RegionEntry> save(Actor actor, RegionEntry region) {
        return save(actor, region, Place.in(region.code()), store -> store.save(region));
    }

    public Outcome<Desk> save(Actor actor, Desk desk) {
        return save(actor, desk, Place.in(desk.regionCode()), store -> store.save(desk));
    }

    public Outcome<DepartmentEntry> save(Actor actor, DepartmentEntry department) {
        return Access.checkAnywhere(actor, Permission.MANAGE_DIRECTORY)
                .<Outcome<DepartmentEntry>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    stores.directory().save(department);
                    return Outcome.done(department);
                }));
    }

    private <T> Outcome<List<T>> list(Actor actor, Function<DirectoryStore, List<T>> what) {
        return Access.checkAnywhere(actor, Permission.READ_DIRECTORY)
                .<Outcome<List<T>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> what.apply(stores.directory()))));
    }

    private <T> Outcome<T> save(Actor actor, T entry, Place place, Consumer<DirectoryStore> how) {
        return Access.check(actor, Permission.MANAGE_DIRECTORY, place)
                .<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    how.accept(stores.directory());
                    return Outcome.done(entry);
                }));
    }
}

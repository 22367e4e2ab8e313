package org.yimen.casework.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.AuditStore;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.spi.data.Document;

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
        return save(
                actor,
                region,
                Access.check(actor, Permission.MANAGE_DIRECTORY, Place.in(region.code())),
                store -> store.save(region),
                new Note("region-saved", region.code(), region.name()));
    }

    /** A window that is there already is taken out of its region, too: both must be the actor's. */
    public Outcome<Desk> save(Actor actor, Desk desk) {
        List<Place> places = work.read(stores -> stores.directory().desk(desk.id())).stream()
                .map(Desk::regionCode)
                .map(Place::in)
                .toList();
        return save(
                actor,
                desk,
                Access.check(actor, Permission.MANAGE_DIRECTORY, Place.in(desk.regionCode()))
                        .or(() -> Access.checkAll(actor, Permission.MANAGE_DIRECTORY, places)),
                store -> store.save(desk),
                new Note("desk-saved", desk.id(), desk.name()));
    }

    /** A department serves every region, so that whoever keeps the directory of one may save it. */
    public Outcome<DepartmentEntry> save(Actor actor, DepartmentEntry department) {
        return save(
                actor,
                department,
                Access.checkAnywhere(actor, Permission.MANAGE_DIRECTORY),
                store -> store.save(department),
                new Note("department-saved", department.code(), department.name()));
    }

    /** What the audit keeps of a saved entry. */
    private record Note(String what, String code, String name) {}

    private <T> Outcome<List<T>> list(Actor actor, Function<DirectoryStore, List<T>> what) {
        return Access.checkAnywhere(actor, Permission.READ_DIRECTORY)
                .<Outcome<List<T>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(work.read(stores -> what.apply(stores.directory()))));
    }

    private <T> Outcome<T> save(
            Actor actor, T entry, Optional<Refusal> refused, Consumer<DirectoryStore> how, Note note) {
        return refused.<Outcome<T>>map(Outcome::refused)
                .orElseGet(() -> work.write(stores -> {
                    how.accept(stores.directory());
                    stores.audit()
                            .append(new AuditStore.Entry(
                                    note.what(),
                                    work.moment(actor),
                                    Document.of(Map.of("code", note.code(), "name", note.name()))));
                    return Outcome.done(entry);
                }));
    }
}

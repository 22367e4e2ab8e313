package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.CatalogueEntry;
import org.yimen.casework.ReleaseState;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.app.Catalogue;
import org.yimen.casework.app.Catalogue.Hanging;
import org.yimen.casework.app.Directory;
import org.yimen.casework.domain.By;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ReleaseId;

/** Departments, and what each of them has installed. */
@Component(service = Part.class)
@Path("/departments")
public final class DepartmentsResource implements Part {
    private final Directory directory;
    private final Catalogue catalogue;
    private final Effects effects;

    @Activate
    public DepartmentsResource(
            @Reference Directory directory, @Reference Catalogue catalogue, @Reference Effects effects) {
        this.directory = directory;
        this.catalogue = catalogue;
        this.effects = effects;
    }

    /** A department. */
    record DepartmentDto(String code, String name, String phone) {
        static DepartmentDto of(DepartmentEntry entry) {
            return new DepartmentDto(entry.code(), entry.name(), entry.phone());
        }
    }

    /** All departments. */
    record DepartmentsDto(List<DepartmentDto> departments) {}

    /**
     * What a department is called.
     *
     * @param name in Chinese
     * @param phone of its liaison
     */
    record DepartmentBody(@Needed String name, String phone) {}

    /**
     * One release, as its operator sees it.
     *
     * @param unacceptedCases on record and pinned to it, without handlings yet
     * @param liveHandlings unsettled
     */
    record ReleaseDto(
            String department,
            ItemCode item,
            String name,
            String version,
            String bundle,
            String digest,
            ReleaseState state,
            String detail,
            long unacceptedCases,
            long liveHandlings) {
        static ReleaseDto of(CatalogueEntry entry, Hanging hanging) {
            return new ReleaseDto(
                    entry.release().code().department(),
                    entry.release().code(),
                    entry.release().name(),
                    entry.release().version().toString(),
                    entry.bundle(),
                    entry.digest(),
                    entry.state(),
                    entry.detail(),
                    hanging.cases(),
                    hanging.handlings());
        }
    }

    /** What is wrong with a plug-in. */
    record FaultDto(
            Instant when,
            Instant since,
            Optional<String> department,
            Optional<String> release,
            String bundle,
            OperatorFinding.Kind kind,
            String sentence,
            String detail) {
        static FaultDto of(OperatorFinding finding) {
            return new FaultDto(
                    finding.when(),
                    finding.since(),
                    finding.department(),
                    finding.release().map(ReleaseId::toString),
                    finding.bundle(),
                    finding.kind(),
                    finding.sentence(),
                    finding.detail());
        }
    }

    /** What is installed or still stored, and what is wrong with it. */
    record InstalledDto(List<ReleaseDto> releases, List<FaultDto> problems) {}

    @GET
    @Operation(operationId = "listDepartments", summary = "All departments")
    @Gives(DepartmentsDto.class)
    public Response list(@Context HttpServletRequest request) {
        return effects.answer(
                request,
                directory.departments(Calls.actor(request)),
                all -> Reply.ok(
                        new DepartmentsDto(all.stream().map(DepartmentDto::of).toList())));
    }

    @PUT
    @Path("/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDepartment", summary = "Adds or changes a department")
    @Gives(DepartmentDto.class)
    public Response save(@Context HttpServletRequest request, @PathParam("code") String code, DepartmentBody body) {
        new Fields().needs("/name", body.name()).check();
        String checked = Ids.item(code, "any").department();
        DepartmentEntry entry = new DepartmentEntry(checked, body.name(), Fields.text(body.phone()));
        return effects.change(
                request, () -> directory.save(Calls.actor(request), entry), saved -> Reply.ok(DepartmentDto.of(saved)));
    }

    @GET
    @Path("/releases")
    @Operation(operationId = "listReleases", summary = "Releases with bundle, state and what hangs on them; problems")
    @Gives(InstalledDto.class)
    public Response releases(@Context HttpServletRequest request) {
        return effects.answer(
                request, permitted(request, Permission.READ_PLUGINS).map(actor -> installed()), Reply::ok);
    }

    @POST
    @Path("/{department}/items/{item}/versions/{version}/quarantine-lifting")
    @Operation(operationId = "liftQuarantine", summary = "Lets a quarantined release be asked again")
    @Gives(status = 204)
    public Response lift(
            @Context HttpServletRequest request,
            @PathParam("department") String department,
            @PathParam("item") String item,
            @PathParam("version") String version) {
        ReleaseId id = Ids.release(department, item, version);
        return effects.post(
                request,
                () -> permitted(request, Permission.OPERATE_PLUGINS)
                        .then(actor -> catalogue.lift(new By(actor.accountId(), actor.name()), id)),
                lifted -> Reply.nothing());
    }

    private InstalledDto installed() {
        Map<ReleaseId, Hanging> hanging = catalogue.hanging();
        return new InstalledDto(
                catalogue.entries().stream()
                        .map(entry -> ReleaseDto.of(
                                entry, hanging.getOrDefault(entry.release().id(), Hanging.NOTHING)))
                        .toList(),
                catalogue.problems().stream().map(FaultDto::of).toList());
    }

    private static Outcome<Actor> permitted(HttpServletRequest request, Permission permission) {
        return Outcome.done(Calls.actor(request)).unless(actor -> Access.checkAnywhere(actor, permission));
    }
}

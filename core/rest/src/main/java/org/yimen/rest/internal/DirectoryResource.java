package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Region;
import org.yimen.casework.app.Directory;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.rest.internal.Desks.DeskDto;
import org.yimen.spi.parameter.AreaKind;

/** Regions and windows. */
@Component(service = Part.class)
@Path("/")
public final class DirectoryResource implements Part {
    private final Directory directory;
    private final Effects effects;

    @Activate
    public DirectoryResource(@Reference Directory directory, @Reference Effects effects) {
        this.directory = directory;
        this.effects = effects;
    }

    /**
     * A region.
     *
     * @param code 12 digits
     * @param name in Chinese
     * @param area whose standards hold there
     */
    record RegionDto(String code, String name, AreaKind area) {
        static RegionDto of(RegionEntry region) {
            return new RegionDto(region.code(), region.name(), region.area());
        }
    }

    /** All regions. */
    record RegionsDto(List<RegionDto> regions) {}

    /**
     * What a region is called.
     *
     * @param name in Chinese
     * @param area whose standards hold there
     */
    record RegionBody(@Needed String name, @Needed AreaKind area) {}

    /** All windows. */
    record DesksDto(List<DeskDto> desks) {}

    /**
     * A window.
     *
     * @param regionCode 12-digit code of its township
     * @param name in Chinese
     * @param address in Chinese
     * @param phone for questions
     * @param complaintPhone 监督投诉电话
     */
    record DeskBody(
            @Needed String regionCode, @Needed String name, String address, String phone, String complaintPhone) {
        Desk desk(String id) {
            new Fields().needs("/regionCode", regionCode).needs("/name", name).check();
            if (!Region.isCode(regionCode)) {
                String message = Messages.of("region.unknown");
                throw new ProblemException(Problem.of(422, "region-invalid", message));
            }
            return new Desk(
                    id, regionCode, name, Fields.text(address), Fields.text(phone), Fields.text(complaintPhone));
        }
    }

    @GET
    @Path("regions")
    @Operation(operationId = "listRegions", summary = "All regions")
    @Gives(RegionsDto.class)
    public Response regions(@Context HttpServletRequest request) {
        return effects.answer(
                request,
                directory.regions(Calls.actor(request)),
                all -> Reply.ok(new RegionsDto(all.stream().map(RegionDto::of).toList())));
    }

    @PUT
    @Path("regions/{code}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveRegion", summary = "Adds or changes a region")
    @Gives(RegionDto.class)
    public Response saveRegion(@Context HttpServletRequest request, @PathParam("code") String code, RegionBody body) {
        new Fields().needs("/name", body.name()).needs("/area", body.area()).check();
        RegionEntry region = new RegionEntry(Ids.region(code), body.name(), body.area());
        return effects.change(
                request, () -> directory.save(Calls.actor(request), region), saved -> Reply.ok(RegionDto.of(saved)));
    }

    @GET
    @Path("desks")
    @Operation(operationId = "listDesks", summary = "All windows")
    @Gives(DesksDto.class)
    public Response desks(@Context HttpServletRequest request) {
        return effects.answer(
                request,
                directory.desks(Calls.actor(request)),
                all -> Reply.ok(new DesksDto(all.stream().map(DeskDto::of).toList())));
    }

    @PUT
    @Path("desks/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "saveDesk", summary = "Adds or changes a window")
    @Gives(DeskDto.class)
    public Response saveDesk(@Context HttpServletRequest request, @PathParam("id") String id, DeskBody body) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,35}")) {
            throw new ProblemException(Problem.of(404, "id-malformed", Messages.of("id.malformed")));
        }
        Desk desk = body.desk(id);
        return effects.change(
                request, () -> directory.save(Calls.actor(request), desk), saved -> Reply.ok(DeskDto.of(saved)));
    }
}

package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.CatalogueEntry;
import org.yimen.casework.app.Catalogue;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.rest.internal.CatalogueDto.EntryDto;
import org.yimen.rest.internal.CatalogueDto.VersionsDto;
import org.yimen.spi.item.ItemCode;

/** The catalogue and the guides, for everybody. */
@Component(service = Part.class)
@Path("/catalogue")
public final class CatalogueResource implements Part {
    private final Catalogue catalogue;
    private final Effects effects;

    @Activate
    public CatalogueResource(@Reference Catalogue catalogue, @Reference Effects effects) {
        this.catalogue = catalogue;
        this.effects = effects;
    }

    @GET
    @Public
    @Operation(operationId = "readCatalogue", summary = "Items offered today, grouped by work plan and by law")
    @Gives(CatalogueDto.class)
    public Response all(@Context HttpServletRequest request) {
        return effects.answer(request, Outcome.done(CatalogueDto.of(catalogue.offered())), Reply::ok);
    }

    @GET
    @Public
    @Path("/{department}/{item}")
    @Operation(operationId = "readItem", summary = "The release of an item that a new case takes today")
    @Gives(EntryDto.class)
    public Response one(
            @Context HttpServletRequest request,
            @PathParam("department") String department,
            @PathParam("item") String item) {
        return effects.answer(request, entry(Ids.item(department, item), null), entry -> Reply.ok(EntryDto.of(entry)));
    }

    @GET
    @Public
    @Path("/{department}/{item}/versions")
    @Operation(operationId = "listItemVersions", summary = "All releases of an item, installed or only stored")
    @Gives(VersionsDto.class)
    public Response versions(
            @Context HttpServletRequest request,
            @PathParam("department") String department,
            @PathParam("item") String item) {
        ItemCode code = Ids.item(department, item);
        List<EntryDto> all = catalogue.entries().stream()
                .filter(entry -> entry.release().code().equals(code))
                .map(EntryDto::of)
                .toList();
        Outcome<List<EntryDto>> outcome = all.isEmpty() ? Outcome.refused(Refusal.notFound("该事项")) : Outcome.done(all);
        return effects.answer(request, outcome, versions -> Reply.ok(new VersionsDto(versions)));
    }

    @GET
    @Public
    @Path("/{department}/{item}/guide")
    @Operation(operationId = "readGuide", summary = "The service guide, with the limits of each way of handling")
    @Gives(GuideDto.class)
    public Response guide(
            @Context HttpServletRequest request,
            @PathParam("department") String department,
            @PathParam("item") String item,
            @QueryParam("version") String version) {
        return effects.answer(
                request, entry(Ids.item(department, item), version), entry -> Reply.ok(GuideDto.of(entry)));
    }

    private Outcome<CatalogueEntry> entry(ItemCode code, String version) {
        Optional<CatalogueEntry> entry = version == null
                ? catalogue.current(code)
                : catalogue.release(Ids.release(code.department(), code.item(), version));
        return Outcome.ofOptional(entry, Refusal.notFound("该事项"));
    }
}

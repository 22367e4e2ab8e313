package org.yimen.rest.internal;

import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.app.Inquiry;
import org.yimen.casework.app.ScanDesk;
import org.yimen.casework.app.ScanDesk.Upload;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;

/** Papers of a case. */
@Component(service = Part.class, configurationPid = "org.yimen.rest")
@Path("/cases")
public final class MaterialsResource implements Part {
    private final ScanDesk scans;
    private final Inquiry inquiry;
    private final Effects effects;
    private final ScanLimits limits;

    @Activate
    public MaterialsResource(
            RestConfiguration configuration,
            @Reference ScanDesk scans,
            @Reference Inquiry inquiry,
            @Reference Effects effects) {
        this.limits = new ScanLimits(
                configuration.scanMegabytes(), configuration.scanPixelsPerSide(), configuration.scanMegapixels());
        this.scans = scans;
        this.inquiry = inquiry;
        this.effects = effects;
    }

    /**
     * Papers of all items, each once.
     *
     * @param materials never {@code null}
     */
    record MaterialsDto(List<MaterialDto> materials) {}

    @GET
    @Path("/{id}/materials")
    @Operation(operationId = "listMaterials", summary = "Papers of a case: what is there and what is missing")
    @Gives(MaterialsDto.class)
    public Response list(@Context HttpServletRequest request, @PathParam("id") String id) {
        Actor actor = Calls.actor(request);
        return effects.answer(
                request,
                inquiry.caseView(actor, Ids.caseId(id)),
                view -> Reply.ok(
                        view.file().version(),
                        new MaterialsDto(MaterialDto.of(view.file().materials(), Sight.of(actor, view.file())))));
    }

    @POST
    @Path("/{id}/materials/{type}/{subject}/scans")
    @Consumes({ScanType.OF_PDF, ScanType.OF_JPEG, ScanType.OF_PNG})
    @Operation(
            operationId = "attachScan",
            summary = "Attaches a scan to a paper; 20 MiB at most unless the operator sets another limit")
    @Gives(value = CaseBrief.class, status = 201, match = Gives.Match.HONOURED)
    public Response attach(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("type") String type,
            @PathParam("subject") String subject,
            @HeaderParam("Content-Type") MediaType declared,
            @HeaderParam("Content-Disposition") String disposition,
            InputStream bytes)
            throws IOException {
        CaseId caseId = Ids.caseId(id);
        Actor actor = Calls.actor(request);
        Optional<Long> version = Calls.version(request);
        String plain = declared.getType() + "/" + declared.getSubtype();
        try (ScanFile scan = ScanFile.receive(Received.of(bytes), plain, limits)) {
            Calls.digest(request, scan.digest());
            Upload upload = scan.upload(FileNames.of(disposition, type));
            String paper = type + "#" + subject;
            return scans.inspect(actor, caseId, paper, upload)
                    .fold(
                            checked -> effects.post(
                                    request,
                                    () -> scans.attach(actor, caseId, version, paper, checked),
                                    file -> Reply.created(
                                            "/cases/" + caseId + "/scans/" + scan.digest(),
                                            file.version(),
                                            CaseBrief.of(file))),
                            refusal -> Effects.refused(request, refusal));
        }
    }

    @PUT
    @Path("/{id}/materials/{type}/{subject}/seen")
    @Operation(operationId = "recordPaperSeen", summary = "Records that the clerk saw a paper without scanning it")
    @Gives(value = CaseBrief.class, match = Gives.Match.HONOURED)
    public Response seen(
            @Context HttpServletRequest request,
            @PathParam("id") String id,
            @PathParam("type") String type,
            @PathParam("subject") String subject) {
        CaseId caseId = Ids.caseId(id);
        Optional<Long> version = Calls.version(request);
        return effects.change(
                request,
                () -> scans.seen(Calls.actor(request), caseId, version, type + "#" + subject),
                CaseBrief::reply);
    }

    @GET
    @Path("/{id}/scans/{digest}")
    @Produces({ScanType.OF_PDF, ScanType.OF_JPEG, ScanType.OF_PNG})
    @Operation(operationId = "showScan", summary = "Shows a scan")
    @Gives(type = {ScanType.OF_PDF, ScanType.OF_JPEG, ScanType.OF_PNG})
    public Response show(
            @Context HttpServletRequest request, @PathParam("id") String id, @PathParam("digest") String digest)
            throws IOException {
        if (!digest.matches("[0-9a-f]{64}")) {
            return Effects.refused(request, Refusal.notFound("该扫描件"));
        }
        Spool copy = Spool.open();
        Outcome<String> outcome = Outcome.refused(Refusal.notFound("该扫描件"));
        try {
            outcome =
                    scans.read(Calls.actor(request), Ids.caseId(id), digest, shown -> write(shown.bytes(), copy.out()));
        } finally {
            if (!outcome.isDone()) {
                copy.close();
            }
        }
        return outcome.fold(
                type -> Response.ok(new SentFile(copy), type)
                        .header("Content-Disposition", "inline")
                        .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'self'")
                        .header("X-Frame-Options", "SAMEORIGIN")
                        .build(),
                refusal -> Effects.refused(request, refusal));
    }

    /** To disk first: a slow reader must not keep a database connection, and what is damaged must not be half shown. */
    private static void write(InputStream bytes, OutputStream copy) {
        try {
            bytes.transferTo(copy);
        } catch (IOException failed) {
            throw new UncheckedIOException("a scan cannot be copied", failed);
        }
    }
}

package org.yimen.casework.app;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Place;
import org.yimen.casework.domain.CaseEvent;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.CaseId;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.CaseState;
import org.yimen.casework.domain.Moment;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Scan;
import org.yimen.casework.inspection.Inspected;
import org.yimen.casework.inspection.ScanInspections;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Document;
import org.yimen.spi.material.MaterialTypes;

/** Papers at the window: scans uploaded and shown, originals seen. */
@Component(service = ScanDesk.class)
public final class ScanDesk {
    /** How many pages one paper may have; more is a mistake or an attack. */
    private static final int MOST_SCANS = 60;

    private static final Refusal MASKED =
            Refusal.of(Refusal.Kind.FORBIDDEN, "scan-masked", "扫描件含有完整个人信息，请先说明用途，申请查看本件的扫描件。");

    private final Work work;
    private final ScanInspections inspections;

    @Activate
    public ScanDesk(@Reference Work work, @Reference ScanInspections inspections) {
        this.work = work;
        this.inspections = inspections;
    }

    /**
     * Bytes that were received and looked at.
     *
     * @param digest SHA-256, hexadecimal; never {@code null}
     * @param mediaType as found in the bytes; never {@code null}
     * @param size number of bytes
     * @param fileName for showing only; never {@code null}
     * @param opener opens the bytes anew at each call, because the work may be done more than once; never {@code null}
     */
    public record Upload(String digest, String mediaType, long size, String fileName, Opener opener) {}

    /** Opens the received bytes; whoever calls closes. */
    public interface Opener {
        InputStream open() throws java.io.IOException;
    }

    /** Bytes that may be kept, as far as can be told. Only {@link #inspect} makes one. */
    public static final class Checked {
        private final Upload upload;
        private final Scan.Inspection mark;

        private Checked(Upload upload, Scan.Inspection mark) {
            this.upload = upload;
            this.mark = mark;
        }
    }

    /**
     * Has received bytes inspected for somebody who may attach them. Takes as long as the inspections take, so it is
     * called outside any transaction; what is found stands in the case's events.
     */
    public Outcome<Checked> inspect(Actor actor, CaseId id, String paper, Upload upload) {
        return work.<Outcome<CaseFile>>read(
                        stores -> work.open(stores, actor, id, Optional.empty(), Permission.REGISTER_CASE))
                .then(file -> {
                    Inspected told = inspections.inspect(upload.mediaType(), upload.size(), upload.opener()::open);
                    if (told instanceof Inspected.Passed passed) {
                        return Outcome.done(new Checked(upload, passed.mark()));
                    }
                    return told instanceof Inspected.Infected infected
                            ? infected(actor, id, paper, upload, infected)
                            : Outcome.refused(noVerdict((Inspected.NoVerdict) told));
                });
    }

    private Outcome<Checked> infected(
            Actor actor, CaseId id, String paper, Upload upload, Inspected.Infected infected) {
        Map<String, ?> details = Map.of(
                "paper", paper,
                "digest", upload.digest(),
                "inspector", infected.inspector(),
                "finding", infected.finding());
        work.write(stores -> {
            stores.events().append(CaseEvent.of(id, "scan-refused", work.moment(actor), Document.of(details)));
            return Outcome.done(id);
        });
        return Outcome.refused(Refusal.invalid("scan-infected", Texts.SCAN_INFECTED, List.of()));
    }

    private static Refusal noVerdict(Inspected.NoVerdict told) {
        return told.forNow()
                ? Refusal.of(Refusal.Kind.WAITING, "scan-not-inspected", Texts.SCAN_NOT_INSPECTED)
                : Refusal.invalid("scan-undecided", Texts.SCAN_UNDECIDED, List.of());
    }

    /** Attaches a scan to a paper of the case ({@code type#subject}). */
    public Outcome<CaseFile> attach(Actor actor, CaseId id, Optional<Long> version, String paper, Checked checked) {
        Upload upload = checked.upload;
        return work.write(stores -> work.open(stores, actor, id, version, Permission.REGISTER_CASE)
                .then(file -> change(file, paper, material -> {
                    if (material.scans().size() >= MOST_SCANS) {
                        return Outcome.refused(
                                Refusal.illegal("too-many-scans", "每份材料最多上传" + MOST_SCANS + "页，请合并后上传。"));
                    }
                    Moment now = work.moment(actor);
                    keep(stores, id, upload);
                    return Outcome.done(material.with(new Scan(
                            upload.digest(),
                            upload.mediaType(),
                            upload.size(),
                            upload.fileName(),
                            now.at(),
                            now.by(),
                            checked.mark)));
                }))
                .map(file -> work.save(
                        stores,
                        file,
                        "scan-attached",
                        work.moment(actor),
                        Map.of(
                                "paper", paper,
                                "digest", upload.digest(),
                                "size", upload.size(),
                                "inspection", checked.mark.name()))));
    }

    /** Records that the clerk saw a paper without scanning it; the signed application is always scanned. */
    public Outcome<CaseFile> seen(Actor actor, CaseId id, Optional<Long> version, String paper) {
        if (paper.startsWith(MaterialTypes.SIGNED_APPLICATION + "#")) {
            return Outcome.refused(Refusal.invalid("/paper", "scan-needed", "申请书签名页应当扫描上传，不能只登记已查验原件。"));
        }
        return work.write(stores -> work.open(stores, actor, id, version, Permission.REGISTER_CASE)
                .then(file -> change(file, paper, material -> Outcome.done(material.seen())))
                .map(file -> work.save(stores, file, "paper-seen", work.moment(actor), Map.of("paper", paper))));
    }

    /**
     * Hands a scan of a case to a reader; a department may see those that its item needs. A scan cannot be masked: whoever
     * sees personal data masked sees his own uploads, and the others on the day on which he asked for them.
     */
    public Outcome<String> read(Actor actor, CaseId id, String digest, Consumer<Shown> reader) {
        return work.read(stores -> Outcome.ofOptional(stores.cases().find(id), Refusal.notFound("该求助件"))
                .unless(file -> mayRead(stores, actor, file, digest))
                .then(file -> Outcome.ofOptional(stores.scans().mediaType(id, digest), Refusal.notFound("该扫描件")))
                .map(mediaType -> {
                    stores.scans().read(id, digest, bytes -> reader.accept(new Shown(mediaType, bytes)));
                    return mediaType;
                }));
    }

    /**
     * A scan on its way out.
     *
     * @param mediaType never {@code null}
     * @param bytes valid only while the reader runs; never {@code null}
     */
    public record Shown(String mediaType, InputStream bytes) {}

    private Optional<Refusal> mayRead(Stores stores, Actor actor, CaseFile file, String digest) {
        if (throughHandling(stores, actor, file, digest)) {
            return Optional.empty();
        }
        Place place = Work.place(file);
        return Access.check(actor, Permission.READ_CASE, place).or(() -> Access.check(actor, Permission.REVEAL, place)
                .filter(masked -> !isOwn(actor, file, digest))
                .filter(masked -> !Revealing.ofScans(stores, actor, file.id(), work.today()))
                .map(masked -> MASKED));
    }

    private static boolean throughHandling(Stores stores, Actor actor, CaseFile file, String digest) {
        return stores.handlings().ofCase(file.id()).stream()
                .filter(handling -> file.materialsOf(handling.item()).stream().anyMatch(paper -> paper.holds(digest)))
                .map(Work::place)
                .anyMatch(place -> Access.check(actor, Permission.READ_HANDLING, place)
                        .or(() -> Access.check(actor, Permission.REVEAL, place))
                        .isEmpty());
    }

    private static boolean isOwn(Actor actor, CaseFile file, String digest) {
        return file.materials().stream()
                .flatMap(paper -> paper.scans().stream())
                .filter(scan -> scan.digest().equals(digest))
                .anyMatch(scan -> scan.uploadedBy().accountId().equals(actor.accountId()));
    }

    private interface Change {
        Outcome<CaseMaterial> to(CaseMaterial material);
    }

    private static Outcome<CaseFile> change(CaseFile file, String paper, Change change) {
        if (file.state() instanceof CaseState.Draft || !file.state().isLive()) {
            return Outcome.refused(Refusal.illegal(
                    "case-" + file.state().code().toLowerCase(java.util.Locale.ROOT),
                    "求助件处于“" + file.state().title() + "”状态，不能上传材料；草稿请先登记。"));
        }
        return Outcome.ofOptional(
                        file.materials().stream()
                                .filter(material -> material.need().identity().equals(paper))
                                .findFirst(),
                        Refusal.notFound("该材料"))
                .then(change::to)
                .map(changed -> file.withMaterials(file.materials().stream()
                        .map(known -> known.need().identity().equals(paper) ? changed : known)
                        .toList()));
    }

    private static void keep(Stores stores, CaseId id, Upload upload) {
        try (InputStream bytes = upload.opener().open()) {
            stores.scans().keep(id, upload.digest(), upload.mediaType(), upload.size(), bytes);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException("the received scan cannot be read again", unreadable);
        }
    }
}

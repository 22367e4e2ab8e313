package org.yimen.rest.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.access.Actor;
import org.yimen.casework.app.Directory;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.rest.internal.paper.Names;
import org.yimen.rest.internal.paper.Subject;
import org.yimen.spi.item.ItemCode;

/** What printing any paper takes: names for codes, masks, headers. */
@Component(service = PaperDesk.class)
public final class PaperDesk {
    static final String HTML = "text/html";
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    private final Directory directory;

    @Activate
    public PaperDesk(@Reference Directory directory) {
        this.directory = directory;
    }

    Subject subject(Actor actor, CaseFile file, Sight sight, Map<ItemCode, String> items) {
        List<RegionEntry> regions = directory.regions(actor).fold(all -> all, refusal -> List.of());
        List<DepartmentEntry> departments = directory.departments(actor).fold(all -> all, refusal -> List.of());
        Names names = new Names(
                by(regions, RegionEntry::code, RegionEntry::name),
                by(departments, DepartmentEntry::code, DepartmentEntry::name),
                by(departments, DepartmentEntry::code, DepartmentEntry::phone),
                items);
        String number =
                Masks.number(file.answers().text("/facts/person/idNumber").orElse(""));
        return new Subject(file, sight.document(file.answers()), sight.masked(), number, names);
    }

    /** The page, or a refusal where the case has not come so far. */
    static Outcome<String> printed(Optional<String> page) {
        return Outcome.ofOptional(page, Refusal.illegal("paper-not-yet", Messages.of("paper.not-yet")));
    }

    static Response send(String page) {
        return Response.ok(page.getBytes(StandardCharsets.UTF_8), HTML + ";charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static <T> Map<String, String> by(List<T> entries, Function<T, String> code, Function<T, String> what) {
        return entries.stream().collect(Collectors.toUnmodifiableMap(code, what, (first, same) -> first));
    }
}

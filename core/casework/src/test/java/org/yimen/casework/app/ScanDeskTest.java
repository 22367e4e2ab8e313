package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.actor;
import static org.yimen.casework.app.Town.must;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.CaseMaterial;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Scan;
import org.yimen.casework.inspection.Inspected;
import org.yimen.casework.port.SealedEvent;

class ScanDeskTest {
    private static final String PAPER = "id-card#applicant";

    private final SampleItem allowance = SampleItems.allowance();
    private final Town town = new Town().offering(allowance);
    private final Journey journey = Journey.registered(town, Family.usual(), allowance);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void a_scan_keeps_with_it_what_its_inspection_told() {
        journey.bring(PAPER);
        assertThat(scan().inspection()).isEqualTo(Scan.Inspection.CLEAN);

        town.inspected = new Inspected.Passed(Scan.Inspection.NO_VERDICT);
        journey.bring(PAPER);
        assertThat(scan().inspection()).isEqualTo(Scan.Inspection.NO_VERDICT);
    }

    @Test
    void an_infected_scan_is_refused_and_what_was_found_stands_in_the_events() {
        town.inspected = new Inspected.Infected("clamd", "Eicar-Test");

        Refusal refusal = journey.inspect(PAPER).reason().orElseThrow();

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.code()).isEqualTo("scan-infected");
        assertThat(refusal.message()).contains("病毒").doesNotContain("Eicar");
        List<SealedEvent> events = town.stores.events().ofCase(journey.id);
        assertThat(events.get(events.size() - 1).event()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("scan-refused");
            assertThat(event.details().asMap().toString()).contains("Eicar-Test", "clamd", "digest-" + PAPER);
        });
    }

    @Test
    void without_a_verdict_it_is_told_whether_trying_again_helps() {
        town.inspected = new Inspected.NoVerdict(true);
        assertThat(town.refused(() -> journey.inspect(PAPER)).kind()).isEqualTo(Refusal.Kind.WAITING);

        town.inspected = new Inspected.NoVerdict(false);
        assertThat(town.refused(() -> journey.inspect(PAPER)).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    void nothing_is_inspected_for_somebody_who_may_not_attach_it() {
        town.inspected = new Inspected.Infected("clamd", "Eicar-Test");

        assertThat(town.refused(() -> journey.inspect(actor("督办", Role.SUPERVISOR, "371300000000", ""), PAPER))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
    }

    @Test
    void the_same_scan_is_attached_to_several_papers_and_kept_once() {
        ScanDesk.Checked checked = must(journey.inspect(PAPER));
        long before = town.stores.everything().keySet().stream()
                .filter(key -> key.startsWith("scan/"))
                .count();
        for (String paper : List.of(PAPER, "household-register#household")) {
            must(town.scans.attach(town.clerk, journey.id, Optional.empty(), paper, checked));
        }

        assertThat(papers().stream().filter(paper -> paper.holds("digest-" + PAPER)))
                .hasSize(2);
        assertThat(town.stores.everything().keySet().stream().filter(key -> key.startsWith("scan/")))
                .hasSize((int) before + 1);
    }

    private Scan scan() {
        return papers().stream()
                .flatMap(paper -> paper.scans().stream())
                .filter(scan -> scan.digest().equals("digest-" + PAPER))
                .findFirst()
                .orElseThrow();
    }

    private List<CaseMaterial> papers() {
        return town.stores.cases().find(journey.id).orElseThrow().materials();
    }
}

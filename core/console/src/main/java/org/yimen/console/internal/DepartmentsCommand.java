package org.yimen.console.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yimen.casework.CatalogueEntry;
import org.yimen.casework.app.Catalogue;
import org.yimen.casework.app.Catalogue.Hanging;
import org.yimen.casework.registry.OperatorFinding;
import org.yimen.spi.item.ReleaseId;

/** Lists every release with its bundle and state, and what is wrong with plug-ins. */
@Service
@Command(
        scope = "yimen",
        name = "departments",
        description =
                "Lists the departments' items: release, bundle, state, cases and handlings that hang on it, and problems.")
public final class DepartmentsCommand implements Action {
    @Reference
    private Catalogue catalogue;

    @Override
    public Object execute() {
        Map<ReleaseId, Hanging> hanging = catalogue.hanging();
        ShellTable table = new ShellTable();
        table.column("Department");
        table.column("Item");
        table.column("Version");
        table.column("Name");
        table.column("State");
        table.column("Unaccepted cases").alignRight();
        table.column("Open handlings").alignRight();
        table.column("Bundle");
        table.column("SHA-256");
        for (CatalogueEntry entry : catalogue.entries()) {
            ReleaseId id = entry.release().id();
            Hanging on = hanging.getOrDefault(id, Hanging.NOTHING);
            table.addRow()
                    .addContent(
                            id.item().department(),
                            id.item().item(),
                            id.version(),
                            entry.release().name(),
                            entry.state(),
                            on.cases(),
                            on.handlings(),
                            entry.bundle(),
                            shortened(entry.digest()));
        }
        table.print(System.out);
        problems();
        return null;
    }

    private void problems() {
        List<OperatorFinding> problems = catalogue.problems();
        System.out.println(problems.isEmpty() ? "No problems." : problems.size() + " problem(s):");
        problems.stream().sorted(Comparator.comparing(OperatorFinding::since)).forEach(problem -> {
            System.out.println("  " + problem.kind() + "  " + problem.bundle() + "  "
                    + problem.release().map(ReleaseId::toString).orElse("") + "  since " + problem.since());
            System.out.println("    " + problem.sentence());
            if (!problem.detail().isBlank()) {
                System.out.println("    " + problem.detail());
            }
        });
    }

    private static String shortened(String digest) {
        return digest.length() > 12 ? digest.substring(0, 12) : digest;
    }
}

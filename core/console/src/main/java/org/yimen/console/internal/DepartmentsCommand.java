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

/** Lists every release with its bundle and state, and what is wrong with plug-ins and dropped files. */
@Service
@Command(
        scope = "yimen",
        name = "departments",
        description =
                "Lists the departments' items: release, bundle, state, cases and handlings that hang on it, and problems.")
public final class DepartmentsCommand implements Action {
    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_BUNDLE = 80;
    private static final int LONGEST_TEXT = 2_000;

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
                            Cells.cut(id.item().department(), LONGEST_CODE),
                            Cells.cut(id.item().item(), LONGEST_CODE),
                            id.version(),
                            Cells.cut(entry.release().name(), LONGEST_NAME),
                            entry.state(),
                            on.cases(),
                            on.handlings(),
                            Cells.cut(entry.bundle(), LONGEST_BUNDLE),
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
            System.out.println("  " + problem.kind() + "  " + Cells.cut(problem.bundle(), LONGEST_TEXT) + "  "
                    + problem.release().map(ReleaseId::toString).orElse("") + "  since " + problem.since());
            System.out.println("    " + Cells.cut(problem.sentence(), LONGEST_TEXT));
            if (!problem.detail().isBlank()) {
                System.out.println("    " + Cells.cut(problem.detail(), LONGEST_TEXT));
            }
        });
    }

    private static String shortened(String digest) {
        return digest.length() > 12 ? digest.substring(0, 12) : digest;
    }
}

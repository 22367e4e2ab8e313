package org.yimen.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.casework.port.ScanSweep;
import org.yimen.casework.port.ScanSweep.Swept;

/** Counts, and on request deletes, what lies in the bucket for scans and belongs to no scan of this database. */
@Service
@Command(
        scope = "yimen",
        name = "sweep-scans",
        description = "Tells how many pieces of scans outside the database, older than a day, belong to no scan of this"
                + " database; they were left by saves that failed.")
public final class SweepScansCommand implements Action {
    @Reference(optional = true)
    private ScanSweep sweep;

    @Option(
            name = "--delete",
            description = "Delete them. Never from a database that was restored from a backup or copied while another"
                    + " one works with the same bucket and prefix.")
    private boolean delete;

    @Override
    public Object execute() {
        if (sweep == null) {
            System.out.println("All scans are kept in the database: there is no other place.");
            return null;
        }
        long looked = 0;
        long orphans = 0;
        Optional<String> after = Optional.empty();
        boolean more = true;
        while (more) {
            Swept swept = sweep.sweep(after, delete);
            looked += swept.looked();
            orphans += swept.orphans();
            after = swept.next();
            more = after.isPresent();
        }
        System.out.println(
                looked + " piece(s), " + orphans + " belong to no scan" + (delete ? " and were deleted." : "."));
        return null;
    }
}

package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.casework.app.Catalogue;
import org.yimen.casework.domain.By;
import org.yimen.spi.item.ItemCode;
import org.yimen.spi.item.ItemVersion;
import org.yimen.spi.item.ReleaseId;

/** Lets a release that was set aside after repeated faults be asked again, and says so in the audit. */
@Service
@Command(scope = "yimen", name = "lift", description = "Ends the quarantine of a release.")
public final class LiftCommand implements Action {
    @Argument(name = "item", description = "department/item", required = true)
    private String item;

    @Argument(index = 1, name = "version", description = "major.minor.patch", required = true)
    private String version;

    @Reference
    private Catalogue catalogue;

    @Override
    public Object execute() {
        ReleaseId id = new ReleaseId(ItemCode.parse(item), ItemVersion.parse(version));
        System.out.println(
                catalogue.lift(By.PLATFORM, id).isDone()
                        ? id + " is asked again."
                        : id + " is not installed, or was not set aside.");
        return null;
    }
}

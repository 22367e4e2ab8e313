package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;
import org.yimen.security.KeyCare;
import org.yimen.security.KeyCare.KeyState;

/** Shows the keys that protect what is stored, and what still hangs on each. */
@Service
@Command(
        scope = "yimen",
        name = "keys",
        description = "Lists every version of every key, and how much still hangs on it.")
public final class KeysCommand implements Action {
    @Reference
    private KeyCare care;

    @Override
    public Object execute() {
        ShellTable table = new ShellTable();
        table.column("Key");
        table.column("Version");
        table.column("In use for what is new");
        table.column("Still hanging on it");
        for (KeyState key : care.keys()) {
            table.addRow()
                    .addContent(KeyKinds.name(key.kind()), key.version(), key.current() ? "yes" : "", key.inUse());
        }
        table.print(System.out);
        return null;
    }
}

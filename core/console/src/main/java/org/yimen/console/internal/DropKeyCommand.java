package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.security.KeyCare;
import org.yimen.security.KeyCare.Kind;

/** Takes a version of a key that nothing hangs on out of its file for good. */
@Service
@Command(
        scope = "yimen",
        name = "drop-key",
        description = "Takes a version of a key that nothing hangs on out of its file for good.")
public final class DropKeyCommand implements Action {
    @Argument(name = "key", description = "master or index", required = true)
    private String key;

    @Argument(index = 1, name = "version", description = "as yimen:keys shows it", required = true)
    private int version;

    @Reference
    private KeyCare care;

    @Override
    public Object execute() {
        System.out.println(KeyKinds.of(key).map(this::told).orElseGet(() -> KeyKinds.unknown(key)));
        return null;
    }

    private String told(Kind kind) {
        return care.drop(kind, version).map(why -> "Not done: " + why + ".").orElse("Version " + version + " is gone.");
    }
}

package org.yimen.console.internal;

import java.util.Optional;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.security.KeyCare;
import org.yimen.security.KeyCare.Kind;

/** Adds a random key that is not used before {@link UseKeyCommand} says so. */
@Service
@Command(
        scope = "yimen",
        name = "add-key",
        description = "Adds a new version of a key to its file; it is used from yimen:use-key on.")
public final class AddKeyCommand implements Action {
    @Argument(name = "key", description = "master or index", required = true)
    private String key;

    @Reference
    private KeyCare care;

    @Override
    public Object execute() {
        Optional<Kind> kind = KeyKinds.of(key);
        System.out.println(kind.map(this::added).orElseGet(() -> KeyKinds.unknown(key)));
        return null;
    }

    private String added(Kind kind) {
        return "Version " + care.add(kind) + " was added. Copy the key file to its safe place and to every other node,"
                + " then use it.";
    }
}

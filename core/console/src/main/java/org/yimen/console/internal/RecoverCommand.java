package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.casework.domain.Refusal;
import org.yimen.security.AccountRecovery;
import org.yimen.security.TemporaryPassword;

/** Lets the last system or security administrator in again who forgot his password. */
@Service
@Command(
        scope = "yimen",
        name = "recover",
        description = "Tells a temporary password for the last system or security administrator.")
public final class RecoverCommand implements Action {
    @Argument(name = "login", description = "sign-in name", required = true)
    private String login;

    @Reference
    private AccountRecovery recovery;

    @Override
    public Object execute() {
        System.out.println(recovery.recover(login).fold(RecoverCommand::told, Refusal::message));
        return null;
    }

    private static String told(TemporaryPassword made) {
        return "Temporary password of " + made.account().login() + ", to be changed at the next sign-in: "
                + made.password();
    }
}

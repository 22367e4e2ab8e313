package org.yimen.console.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.yimen.security.RootSigner;
import org.yimen.security.SignedRoot;

/** Signs what all chains of events are now. */
@Service
@Command(
        scope = "yimen",
        name = "sign-root",
        description = "Signs a root over the events of all cases into this node's folder of roots.")
public final class SignRootCommand implements Action {
    @Reference
    private RootSigner signer;

    @Override
    public Object execute() {
        SignedRoot root = signer.sign();
        System.out.println("Root " + root.number() + " over " + root.chains() + " chain(s) with " + root.events()
                + " event(s): " + root.file());
        if (root.contradicted() > 0) {
            System.out.println(root.contradicted()
                    + " chain(s) are gone, shorter or other than the root before knew them: run yimen:verify-events.");
        }
        return null;
    }
}

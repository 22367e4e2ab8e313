package org.yimen.itests;

import java.util.List;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Place;
import org.yimen.casework.access.Role;

/**
 * Somebody who is signed in, with one role.
 *
 * @param login never {@code null}
 * @param grant never {@code null}
 * @param token of the session
 */
record Visitor(String login, Grant grant, String token) {
    Role role() {
        return grant.role();
    }

    /** Whether one of the scopes that the role has by the table covers what is touched. */
    boolean may(List<AccessTable.Scope> scopes, AccessScene.Target target) {
        return scopes.stream().anyMatch(scope -> may(scope, target));
    }

    private boolean may(AccessTable.Scope scope, AccessScene.Target target) {
        boolean inRegion = grant.region().covers(target.region());
        return switch (scope) {
            case ANY -> true;
            case REGION -> inRegion;
            case DEPT -> inRegion && grant.department().equals(target.department());
            case PARTNER -> inRegion && grant.department().equals(target.partner());
            case ASKED -> false;
        };
    }

    /** Whether it may once it has asked with a purpose. */
    boolean mayAsk(List<AccessTable.Scope> scopes, AccessScene.Target target) {
        return scopes.contains(AccessTable.Scope.ASKED) && grant.covers(new Place(target.region(), ""));
    }

    @Override
    public String toString() {
        return login + " (" + grant.role() + ", " + grant.region().code() + " " + grant.department() + ")";
    }
}

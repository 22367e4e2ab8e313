package org.yimen.casework.access;

import java.util.List;
import java.util.Optional;
import org.yimen.casework.domain.Refusal;

/** The one place that says whether an actor may. Every use case asks it before anything else. */
public final class Access {
    private Access() {}

    /** A refusal if the actor may not do this at the place; empty if he may. */
    public static Optional<Refusal> check(Actor actor, Permission permission, Place place) {
        return actor.holdsAny(permission.roles(), place)
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Kind.FORBIDDEN, "forbidden", "您的角色或者管辖范围不包括此项操作（" + permission.title() + "），请联系管理员。"));
    }

    /** A refusal if the actor may not do this anywhere, or if one of the places is outside his scope. */
    public static Optional<Refusal> checkAll(Actor actor, Permission permission, List<Place> places) {
        return checkAnywhere(actor, permission).or(() -> places.stream()
                .flatMap(place -> check(actor, permission, place).stream())
                .findFirst());
    }

    /** A refusal if the actor may not do this anywhere. */
    public static Optional<Refusal> checkAnywhere(Actor actor, Permission permission) {
        return actor.grantsOf(permission.roles()).isEmpty()
                ? Optional.of(Refusal.of(
                        Refusal.Kind.FORBIDDEN, "forbidden", "您的角色不包括此项操作（" + permission.title() + "），请联系管理员。"))
                : Optional.empty();
    }
}

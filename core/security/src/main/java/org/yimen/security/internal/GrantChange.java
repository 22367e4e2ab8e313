package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yimen.casework.access.Access;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Permission;
import org.yimen.casework.access.Role;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.casework.port.Time;
import org.yimen.security.GrantInput;
import org.yimen.spi.data.Finding;

/** Gives an account other roles, and ends the first administrator's second duty when he has passed it on. */
final class GrantChange {
    private final Time time;

    GrantChange(Time time) {
        this.time = time;
    }

    /** What speaks against it whatever is stored. */
    static Optional<Refusal> refusal(Actor actor, String accountId, List<GrantInput> grants) {
        if (actor.accountId().equals(accountId)) {
            return Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "own-grants", "不能更改自己的角色，请由其他安全管理员办理。"));
        }
        List<Finding> findings = new ArrayList<>(GrantRules.findings(grants));
        if (Duties.isFirstAdministrator(actor.grants()) && !passesOn(actor, grants)) {
            findings.add(Finding.error("/grants", "first-administrator", "初始管理员只能设置一名与自己同一范围的安全管理员，其他角色由安全管理员授予。"));
        }
        return invalid(findings);
    }

    private static Optional<Refusal> invalid(List<Finding> findings) {
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("grants-invalid", "角色设置有误，请按提示修改。", findings));
    }

    /** The whole region: what the first security administrator cannot grant nobody can. */
    private static boolean passesOn(Actor first, List<GrantInput> grants) {
        return grants.size() == 1
                && grants.get(0).role().equals(Role.SECURITY_ADMIN.name())
                && first.grantsOf(Set.of(Role.SECURITY_ADMIN)).stream()
                        .allMatch(
                                own -> own.region().code().equals(grants.get(0).region()));
    }

    Outcome<Account> apply(Stores stores, Actor actor, Account account, long seen, List<Grant> grants) {
        return Outcome.done(account)
                .unless(found -> beyondScope(stores, actor, found, grants))
                .unless(found -> found.version() == seen ? Optional.empty() : Optional.of(Refusal.stale()))
                .unless(found -> invalid(new GrantPlaces(stores.directory(), actor).findings(found, grants)))
                .unless(found -> cannotTakeOver(actor, found))
                .unless(found -> Duties.appointmentRefusal(found, grants))
                .unless(found -> LastAdministrators.losing(stores, found, grants))
                .map(found -> changed(stores, actor, found, grants))
                .peek(found -> passedOn(stores, actor));
    }

    /**
     * What the account holds and what it shall hold must all lie in the actor's scope: nobody takes away what he could not
     * give. His own grants are looked at again: the first administrator cannot appoint two at the same moment.
     */
    private static Optional<Refusal> beyondScope(Stores stores, Actor actor, Account account, List<Grant> grants) {
        Actor now =
                stores.accounts().find(actor.accountId()).map(Account::actor).orElse(actor);
        return Access.checkAll(
                now,
                Permission.GRANT_ROLES,
                Stream.concat(account.grants().stream(), grants.stream())
                        .map(Grant::place)
                        .toList());
    }

    /** Appointed must be somebody who can use the duty, or nobody has it in the end. */
    private static Optional<Refusal> cannotTakeOver(Actor actor, Account appointed) {
        return Duties.isFirstAdministrator(actor.grants()) && !appointed.active()
                ? Optional.of(Refusal.illegal("account-inactive", "该账号已停用，请选择其他账号担任安全管理员。"))
                : Optional.empty();
    }

    private Account changed(Stores stores, Actor actor, Account account, List<Grant> grants) {
        stores.sessions().removeAllOf(account.id());
        Audit.line(
                stores,
                "grants-changed",
                time.now(),
                Audit.by(actor),
                Map.of(
                        "account", account.id(),
                        "login", account.login(),
                        "before", texts(account.grants()),
                        "after", texts(grants)));
        return stores.accounts().update(Changed.grants(account, grants));
    }

    private void passedOn(Stores stores, Actor actor) {
        stores.accounts()
                .find(actor.accountId())
                .filter(first -> Duties.isFirstAdministrator(first.grants()))
                .ifPresent(first -> changed(stores, actor, first, without(first.grants(), Role.SECURITY_ADMIN)));
    }

    private static List<Grant> without(List<Grant> grants, Role role) {
        return grants.stream().filter(grant -> grant.role() != role).toList();
    }

    private static List<String> texts(List<Grant> grants) {
        return grants.stream()
                .map(grant ->
                        String.join(" ", grant.role().name(), grant.region().code(), grant.department()))
                .map(String::strip)
                .toList();
    }
}

package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.List;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.port.DirectoryStore;
import org.yimen.spi.data.Finding;

/**
 * Whether roles hold somewhere that exists. A mistyped code would be a role that covers nothing today and something
 * else tomorrow. Not asked of what the account holds already, nor of the administrator's own region: that one was set
 * before there was a directory.
 */
final class GrantPlaces {
    private final DirectoryStore directory;
    private final Actor actor;

    GrantPlaces(DirectoryStore directory, Actor actor) {
        this.directory = directory;
        this.actor = actor;
    }

    /** Everything that does not exist, each pointing at the grant's place in the list. */
    List<Finding> findings(Account account, List<Grant> grants) {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < grants.size(); index++) {
            Grant grant = grants.get(index);
            if (!account.grants().contains(grant)) {
                String pointer = "/grants/" + index;
                one(grant).forEach(finding -> findings.add(finding.below(pointer)));
            }
        }
        return findings;
    }

    private List<Finding> one(Grant grant) {
        List<Finding> findings = new ArrayList<>();
        if (!isOwnRegion(grant) && directory.region(grant.region().code()).isEmpty()) {
            findings.add(Finding.error("/region", "region-unknown", "机构目录中没有这个行政区划，请从列表中选择。"));
        }
        if (!grant.department().isEmpty()
                && directory.department(grant.department()).isEmpty()) {
            findings.add(Finding.error("/department", "department-unknown", "机构目录中没有这个部门，请从列表中选择。"));
        }
        return findings;
    }

    private boolean isOwnRegion(Grant grant) {
        return actor.grants().stream().anyMatch(own -> own.region().equals(grant.region()));
    }
}

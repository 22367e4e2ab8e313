package org.yimen.security.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.security.GrantInput;
import org.yimen.spi.data.Finding;

/** What roles typed by an administrator must be. */
final class GrantRules {
    private static final Set<Role> OF_DEPARTMENT = EnumSet.of(Role.LIAISON, Role.APPROVER);
    private static final String DEPARTMENT = "[a-z][a-z0-9-]{0,63}";

    private GrantRules() {}

    /** Everything that is wrong; empty if {@link #grants} can make grants of them. */
    static List<Finding> findings(List<GrantInput> inputs) {
        List<Finding> findings = new ArrayList<>();
        Set<GrantInput> seen = new HashSet<>();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (int index = 0; index < inputs.size(); index++) {
            GrantInput input = inputs.get(index);
            String pointer = "/grants/" + index;
            one(input).forEach(finding -> findings.add(finding.below(pointer)));
            role(input).ifPresent(roles::add);
            if (!seen.add(input)) {
                findings.add(Finding.error(pointer, "grant-repeated", "同一角色和范围重复，请删除其中一条。"));
            }
        }
        if (Duties.conflict(roles)) {
            findings.add(
                    Finding.error("/grants", "duties-not-separated", "系统管理员、安全管理员、审计管理员应当由不同人员担任，也不得兼任业务角色，请只保留其中一类。"));
        }
        return findings;
    }

    /** @throws IllegalArgumentException if there are findings */
    static List<Grant> grants(List<GrantInput> inputs) {
        return inputs.stream()
                .map(input -> new Grant(Role.valueOf(input.role()), new Region(input.region()), input.department()))
                .toList();
    }

    private static List<Finding> one(GrantInput input) {
        List<Finding> findings = new ArrayList<>();
        Optional<Role> role = role(input);
        if (role.isEmpty()) {
            findings.add(Finding.error("/role", "role-unknown", "没有这个角色，请从列表中选择。"));
        }
        if (!Region.isCode(input.region())) {
            findings.add(Finding.error("/region", "region-code", "行政区划代码应当为12位数字，请核对。"));
        }
        department(input, role).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> department(GrantInput input, Optional<Role> role) {
        boolean blank = input.department().isEmpty();
        if (blank && role.filter(OF_DEPARTMENT::contains).isPresent()) {
            return Optional.of(Finding.error(
                    "/department", "department-required", role.get().title() + "应当指定所属部门。"));
        }
        if (!blank && role.filter(Duties::isAdministration).isPresent()) {
            return Optional.of(Finding.error(
                    "/department", "department-forbidden", role.get().title() + "不限定部门，请留空。"));
        }
        return blank || input.department().matches(DEPARTMENT)
                ? Optional.empty()
                : Optional.of(Finding.error("/department", "department-code", "部门代码不正确，请从列表中选择。"));
    }

    private static Optional<Role> role(GrantInput input) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(input.role()))
                .findFirst();
    }
}

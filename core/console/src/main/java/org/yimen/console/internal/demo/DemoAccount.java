package org.yimen.console.internal.demo;

import java.util.List;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;

/**
 * Somebody who works in the invented city.
 *
 * @param login never {@code null}
 * @param name never {@code null}
 * @param grant never {@code null}
 */
record DemoAccount(String login, String name, Grant grant) {
    /** One of each role; two where a second person must confirm. */
    static final List<DemoAccount> ALL = List.of(
            of("clerk", "陈窗口", Role.WINDOW_CLERK, DemoCity.QINGHE, ""),
            of("clerk2", "林窗口", Role.WINDOW_CLERK, DemoCity.DONGMEN, ""),
            of("village", "周协理", Role.VILLAGE_ASSISTANT, DemoCity.QINGHE, ""),
            of("township", "吴经办", Role.TOWNSHIP_HANDLER, DemoCity.QINGHE, ""),
            of("township2", "郑经办", Role.TOWNSHIP_HANDLER, DemoCity.QINGHE, ""),
            of("civil", "民政联络员", Role.LIAISON, DemoCity.CITY, "civil-affairs"),
            of("civil2", "民政审批人", Role.APPROVER, DemoCity.CITY, "civil-affairs"),
            of("medical", "医保联络员", Role.LIAISON, DemoCity.CITY, "medical-insurance"),
            of("medical2", "医保审批人", Role.APPROVER, DemoCity.CITY, "medical-insurance"),
            of("disabled", "残联联络员", Role.LIAISON, DemoCity.CITY, "disabled-federation"),
            of("disabled2", "残联审批人", Role.APPROVER, DemoCity.CITY, "disabled-federation"),
            of("supervisor", "督办员", Role.SUPERVISOR, DemoCity.CITY, ""),
            of("sysadmin", "系统管理员", Role.SYSTEM_ADMIN, DemoCity.CITY, ""),
            of("secadmin", "安全管理员", Role.SECURITY_ADMIN, DemoCity.CITY, ""),
            of("auditor", "审计管理员", Role.AUDIT_ADMIN, DemoCity.CITY, ""));

    private static DemoAccount of(String login, String name, Role role, String region, String department) {
        return new DemoAccount(login, name, new Grant(role, new Region(region), department));
    }
}

package org.yimen.casework.access;

import java.util.EnumSet;
import java.util.Set;

/** What can be done, and by which roles in whose scope it lies. The table is the specification. */
public enum Permission {
    CONSULT("咨询登记", Role.WINDOW_CLERK, Role.VILLAGE_ASSISTANT),
    REGISTER_CASE("登记求助件", Role.WINDOW_CLERK, Role.VILLAGE_ASSISTANT),
    READ_CASE("查看求助件", Role.WINDOW_CLERK, Role.VILLAGE_ASSISTANT, Role.TOWNSHIP_HANDLER, Role.SUPERVISOR),
    READ_HANDLING("查看联办件", Role.WINDOW_CLERK, Role.TOWNSHIP_HANDLER, Role.LIAISON, Role.APPROVER, Role.SUPERVISOR),
    ACCEPT_CASE("受理", Role.WINDOW_CLERK),
    DISPATCH("转办", Role.WINDOW_CLERK),
    TELL_APPLICANT("告知申请人", Role.WINDOW_CLERK),
    CLOSE_CASE("办结归档", Role.WINDOW_CLERK),
    RECEIVE("签收、退回", Role.LIAISON),
    FEED_BACK("反馈", Role.LIAISON),
    TOWNSHIP_STEP("乡镇办理环节", Role.TOWNSHIP_HANDLER),
    DEPARTMENT_STEP("部门办理环节", Role.LIAISON, Role.APPROVER),
    CONFIRM_DECISION("审批", Role.APPROVER),
    WITHDRAW_ITEM("撤回救助事项", Role.WINDOW_CLERK),
    HEAR_OBJECTION("登记对决定的异议", Role.WINDOW_CLERK, Role.LIAISON),
    HEAR_COMPLAINT("登记投诉、举报", Role.WINDOW_CLERK, Role.TOWNSHIP_HANDLER, Role.LIAISON, Role.SUPERVISOR),
    SUPERVISE("督办", Role.SUPERVISOR),
    READ_DIRECTORY(
            "查看机构信息",
            Role.WINDOW_CLERK,
            Role.VILLAGE_ASSISTANT,
            Role.TOWNSHIP_HANDLER,
            Role.LIAISON,
            Role.APPROVER,
            Role.SUPERVISOR,
            Role.SYSTEM_ADMIN,
            Role.SECURITY_ADMIN,
            Role.AUDIT_ADMIN),
    MANAGE_ACCOUNTS("管理账号", Role.SYSTEM_ADMIN),
    GRANT_ROLES("授予角色", Role.SECURITY_ADMIN),
    MANAGE_PARAMETERS("维护政策参数", Role.SYSTEM_ADMIN),
    MANAGE_CALENDAR("维护工作日历", Role.SYSTEM_ADMIN),
    MANAGE_DIRECTORY("维护机构信息", Role.SYSTEM_ADMIN),
    READ_PLUGINS("查看部门组件", Role.SYSTEM_ADMIN, Role.SUPERVISOR),
    OPERATE_PLUGINS("恢复暂停的事项版本", Role.SYSTEM_ADMIN),
    READ_AUDIT("查看审计记录", Role.AUDIT_ADMIN),
    REVEAL("查看完整个人信息", Role.WINDOW_CLERK, Role.TOWNSHIP_HANDLER, Role.LIAISON, Role.APPROVER);

    private final String title;
    private final Set<Role> roles;

    Permission(String title, Role first, Role... others) {
        this.title = title;
        this.roles = EnumSet.of(first, others);
    }

    /** The permission's Chinese name. */
    public String title() {
        return title;
    }

    /** The roles that carry it; a copy. */
    public Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}

package org.yimen.casework.access;

/** What someone is at the platform (design: who uses it). */
public enum Role {
    /** 窗口经办人. */
    WINDOW_CLERK("窗口经办人"),
    /** 协理员: collects, registers and applies on behalf at a village service point. */
    VILLAGE_ASSISTANT("协理员"),
    /** 乡镇经办. */
    TOWNSHIP_HANDLER("乡镇经办"),
    /** 联络专员. */
    LIAISON("联络专员"),
    /** 审批人. */
    APPROVER("审批人"),
    /** 督办. */
    SUPERVISOR("督办人员"),
    /** 系统管理员: accounts and master data. */
    SYSTEM_ADMIN("系统管理员"),
    /** 安全管理员: roles and permissions. */
    SECURITY_ADMIN("安全管理员"),
    /** 审计管理员: the record of who did what. */
    AUDIT_ADMIN("审计管理员");

    private final String title;

    Role(String title) {
        this.title = title;
    }

    /** The role's Chinese name. */
    public String title() {
        return title;
    }
}

package org.yimen.casework.domain;

/** How an application came in (来源渠道). */
public enum Source {
    WINDOW("窗口申请"),
    VILLAGE("村（社区）代办"),
    ONLINE("网上申请"),
    HANDED_DOWN("上级转交"),
    FOUND("主动发现");

    private final String title;

    Source(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

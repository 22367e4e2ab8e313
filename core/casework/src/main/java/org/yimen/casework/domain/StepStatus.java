package org.yimen.casework.domain;

/** Where a step stands. */
public enum StepStatus {
    /** 未开始: waits for what opens it. */
    WAITING("未开始"),
    /** 进行中. */
    OPEN("进行中"),
    /** 待确认: proposed; a second person confirms. */
    PROPOSED("待确认"),
    /** 已完成. */
    DONE("已完成"),
    /** 不适用: its condition was not met; the reason stands with it. */
    SKIPPED("不适用");

    private final String title;

    StepStatus(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether somebody has something to do about it now. */
    public boolean isUnderWay() {
        return this == OPEN || this == PROPOSED;
    }

    /** Whether steps that wait for this one may open. */
    public boolean isOver() {
        return this == DONE || this == SKIPPED;
    }
}

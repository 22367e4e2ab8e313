package org.yimen.casework.access;

/** What a plain view of masked personal data is needed for. A closed list, so that reveals can be counted and compared. */
public enum Purpose {
    /** Whether this is the person. */
    IDENTITY("核对身份"),
    /** To reach the applicant or the household. */
    CONTACT("联系申请人"),
    /** To fill in or correct the application on behalf. */
    CORRECTION("代办、更正申请信息"),
    /** A survey, a check or a step done for another department. */
    VERIFICATION("入户调查、核查核对"),
    /** A complaint, a report or an objection. */
    GRIEVANCE("处理投诉举报、异议"),
    /** Reminders and supervision orders. */
    SUPERVISION("督办"),
    /** An inspection or audit by order. */
    INSPECTION("监督检查、审计");

    private final String title;

    Purpose(String title) {
        this.title = title;
    }

    /** The purpose's Chinese name. */
    public String title() {
        return title;
    }
}

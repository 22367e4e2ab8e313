package org.yimen.casework.access;

/** Kinds of personal data that are masked, and can be asked for one by one. */
public enum PersonalData {
    NAME("姓名"),
    ID_NUMBER("证件号码"),
    PHONE("联系电话"),
    ACCOUNT("银行账号"),
    ADDRESS("住址"),
    /** Health, employer, school and remarks. */
    DETAILS("病情、单位、就学和备注"),
    /** What was said in an objection or a complaint. */
    STATEMENTS("异议和投诉举报内容"),
    /** Scanned papers. */
    SCANS("扫描件");

    private final String title;

    PersonalData(String title) {
        this.title = title;
    }

    /** The kind's Chinese name. */
    public String title() {
        return title;
    }
}

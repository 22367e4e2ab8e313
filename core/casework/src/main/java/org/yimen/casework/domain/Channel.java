package org.yimen.casework.domain;

/** How something is served or told (送达方式). */
public enum Channel {
    IN_PERSON("直接送达"),
    LEFT_AT_HOME("留置送达"),
    MAIL("邮寄送达"),
    ELECTRONIC("电子送达"),
    PHONE("电话告知"),
    PUBLIC_ANNOUNCEMENT("公告送达");

    private final String title;

    Channel(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}

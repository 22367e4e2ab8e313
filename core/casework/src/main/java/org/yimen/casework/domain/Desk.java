package org.yimen.casework.domain;

import java.util.Objects;

/**
 * The window (窗口) a case belongs to.
 *
 * @param id never {@code null}
 * @param regionCode 12-digit code of its township; never {@code null}
 * @param name never {@code null}
 * @param address never {@code null}
 * @param phone for questions; never {@code null}
 * @param complaintPhone 监督投诉电话 (work plan 四(三)); never {@code null}
 */
public record Desk(String id, String regionCode, String name, String address, String phone, String complaintPhone) {
    public Desk {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(regionCode, "regionCode");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(phone, "phone");
        Objects.requireNonNull(complaintPhone, "complaintPhone");
    }
}

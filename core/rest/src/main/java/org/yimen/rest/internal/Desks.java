package org.yimen.rest.internal;

import org.yimen.casework.domain.Desk;

/** The window as the API writes it. */
final class Desks {
    private Desks() {}

    /**
     * A window.
     *
     * @param id never {@code null}
     * @param regionCode 12-digit code of its township
     * @param name never {@code null}
     * @param address never {@code null}
     * @param phone for questions
     * @param complaintPhone 监督投诉电话
     */
    record DeskDto(String id, String regionCode, String name, String address, String phone, String complaintPhone) {
        static DeskDto of(Desk desk) {
            return new DeskDto(
                    desk.id(), desk.regionCode(), desk.name(), desk.address(), desk.phone(), desk.complaintPhone());
        }
    }
}

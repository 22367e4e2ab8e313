package org.yimen.casework.access;

import java.util.regex.Pattern;

/**
 * A 12-digit administrative code (行政区划代码): province 2, prefecture 4, county 6, township 9, village 12 digits, the rest
 * zeros.
 *
 * @param code never {@code null}
 */
public record Region(String code) {
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{11}");

    public Region {
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a region's code has 12 digits");
        }
    }

    public static boolean isCode(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    /** Whether {@code inner} is this region or lies in it. */
    public boolean covers(String inner) {
        return inner.startsWith(prefix());
    }

    /** The digits that the codes of all regions in this one begin with. */
    public String prefix() {
        for (int length : new int[] {2, 4, 6, 9}) {
            if (code.substring(length).chars().allMatch(digit -> digit == '0')) {
                return code.substring(0, length);
            }
        }
        return code;
    }

    /** The township this code lies in, or the region itself if it is larger. */
    public Region township() {
        return new Region(code.substring(0, 9) + "000");
    }

    /** The county-level city or county this code lies in. */
    public Region county() {
        return new Region(code.substring(0, 6) + "000000");
    }
}

package org.yimen.rest.internal;

import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

/** The two cookies of a browser's session. Only the second, which proves nothing by itself, is seen by scripts. */
final class Cookies {
    static final String SESSION = "yimen";
    static final String CSRF = "yimen-csrf";

    private Cookies() {}

    static String session(String token, boolean secure) {
        return SESSION + "=" + token + "; Path=/api; HttpOnly; SameSite=Strict" + suffix(secure);
    }

    static String csrf(String token, boolean secure) {
        return CSRF + "=" + token + "; Path=/; SameSite=Strict" + suffix(secure);
    }

    static String endOf(String setCookie) {
        return setCookie + "; Max-Age=0";
    }

    /** The session's secret as sent; {@code null} if none was. */
    static String session(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(SESSION)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private static String suffix(boolean secure) {
        return secure ? "; Secure" : "";
    }
}

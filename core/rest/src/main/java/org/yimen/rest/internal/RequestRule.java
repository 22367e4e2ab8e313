package org.yimen.rest.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

/** What address and content type of a request must be for the JAX-RS implementation to bear it. */
final class RequestRule {
    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** No question that is asked by an address needs one; a database may refuse it. */
    private static final Pattern CONTROL = Pattern.compile("%(?:[01][0-9A-Fa-f]|7[fF])");

    /** The server would take it for another address than everything here does that asks what the address is. */
    private static final Pattern DOTS = Pattern.compile("(?i)(?:/|%2f)(?:\\.|%2e){1,2}(?=/|%2f|;|$)");

    private static final String TOKEN = "[!#$%&'+.^_`|~0-9A-Za-z-]+";
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*" + TOKEN + "/" + TOKEN + "\\s*(?:;.*)?");
    private static final Pattern CHARSET = Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

    private RequestRule() {}

    /** Whether it is for the API, or would be if that were there. */
    static boolean isOfApi(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.equals(Api.BASE) || path.startsWith(Api.BASE + "/");
    }

    /** Why it is not let through; empty if it is. */
    static Optional<Problem> fault(HttpServletRequest request) {
        if (!isAddress(request)) {
            return Optional.of(Problem.of(400, "address-malformed", Messages.of("address.malformed")));
        }
        return !isOfApi(request) || isTyped(request) ? Optional.empty() : Optional.of(Problem.of(415));
    }

    private static boolean isTyped(HttpServletRequest request) {
        String type = request.getContentType();
        boolean body = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return type == null ? !body : isType(type);
    }

    private static boolean isAddress(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        if (BROKEN_ESCAPE.matcher(query).find()
                || CONTROL.matcher(query).find()
                || DOTS.matcher(request.getRequestURI()).find()) {
            return false;
        }
        try {
            return new URI(request.getRequestURL().toString()).getRawPath() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /** One type, no pattern of types; and no other charset than the one that JSON has. */
    private static boolean isType(String type) {
        Matcher charset = CHARSET.matcher(type.toLowerCase(Locale.ROOT));
        return MEDIA_TYPE.matcher(type).matches()
                && charset.results().allMatch(named -> named.group(1).equals("utf-8"));
    }
}

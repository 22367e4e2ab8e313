package org.yimen.rest.internal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;

/** What stands between the platform and the browser: whom to believe about scheme and address. */
@Component(service = Front.class, configurationPid = "org.yimen.rest")
@Designate(ocd = RestConfiguration.class)
public final class Front {
    private final Set<String> trustedProxies;

    @Activate
    public Front(RestConfiguration configuration) {
        this.trustedProxies = Arrays.stream(configuration.trustedProxies())
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the browser speaks HTTPS, to us or to a proxy we trust. */
    boolean isSecure(HttpServletRequest request) {
        return request.isSecure()
                || isTrusted(request) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    /** The address a request comes from; the last one a trusted proxy tells, since earlier ones can be made up. */
    String address(HttpServletRequest request) {
        String forwarded = request.getHeader("X-Forwarded-For");
        return isTrusted(request) && forwarded != null && !forwarded.isBlank()
                ? forwarded.substring(forwarded.lastIndexOf(',') + 1).strip()
                : request.getRemoteAddr();
    }

    private boolean isTrusted(HttpServletRequest request) {
        return trustedProxies.contains(request.getRemoteAddr());
    }
}

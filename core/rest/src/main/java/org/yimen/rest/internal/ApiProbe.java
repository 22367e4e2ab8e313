package org.yimen.rest.internal;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import javax.servlet.http.HttpServletRequest;

/**
 * Asks the API itself, over the connector that a question came in by. The whiteboard lists an application a moment before
 * the server answers for it, so that its word is not enough; what has answered once is not asked again. Over TLS the
 * platform would have to trust its own certificate: there the whiteboard's word is taken. Safe for use by several threads.
 */
final class ApiProbe {
    private static final int PATIENCE_IN_MS = 2000;
    private static final String WITHOUT_DATABASE = Api.BASE + "/catalogue";

    private volatile boolean answered;

    boolean answers(HttpServletRequest request) {
        if (!answered) {
            answered = request.isSecure() || isAnswered(request);
        }
        return answered;
    }

    /** It is not served any more: the next time it is asked anew. */
    void forget() {
        answered = false;
    }

    private static boolean isAnswered(HttpServletRequest request) {
        String host = request.getLocalAddr();
        String authority = host.contains(":") ? "[" + host + "]" : host;
        URI address = URI.create("http://" + authority + ":" + request.getLocalPort() + WITHOUT_DATABASE);
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_IN_MS);
            connection.setReadTimeout(PATIENCE_IN_MS);
            connection.setInstanceFollowRedirects(false);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException unanswered) {
            return false;
        }
    }
}

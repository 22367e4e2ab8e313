package org.yimen.itests.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer must hold to, whatever was asked. */
final class AnswerRules {
    private static final Pattern TRACE = Pattern.compile(
            "\\tat |Exception|java\\.lang|org\\.(yimen|apache|eclipse|h2|osgi)\\.|SQLSTATE|\\bnull pointer");

    private AnswerRules() {}

    /** What is wrong with it, as sentences; empty if nothing is. */
    static List<String> broken(Request request, Answer answer) {
        List<String> broken = new ArrayList<>();
        int status = answer.status();
        if (status == 0) {
            if (request.sending() != Request.Sending.BROKEN_OFF) {
                broken.add("no answer");
            }
            return broken;
        }
        if (status >= 500) {
            broken.add("a failure of ours");
        }
        if (status >= 400) {
            problem(request, answer, broken);
        } else if (answer.isDone() && request.twists().isEmpty()) {
            done(request, answer, broken);
        }
        return broken;
    }

    private static void problem(Request request, Answer answer, List<String> broken) {
        if (TRACE.matcher(answer.text()).find()) {
            broken.add("it tells about our insides");
        }
        if (answer.body().length == 0
                && (request.verb().equals("HEAD") || request.verb().equals("TRACE"))) {
            return;
        }
        if (!answer.type().equals("application/problem+json")) {
            broken.add("no problem but " + answer.type());
            return;
        }
        try {
            JsonNode problem = answer.parsed();
            if (problem.path("status").asInt() != answer.status()
                    || problem.path("detail").asText().isBlank()
                    || problem.path("title").asText().isBlank()) {
                broken.add("a problem that does not say what it is");
            }
        } catch (IOException malformed) {
            broken.add("a problem that is no JSON");
        }
    }

    private static void done(Request request, Answer answer, List<String> broken) {
        Set<String> types = request.operation().answers().get(answer.status());
        if (types == null) {
            broken.add("a success that the description does not know");
        } else if (!types.isEmpty() && !types.contains(answer.type())) {
            broken.add("an answer of type " + answer.type() + " where the description says " + types);
        }
    }
}

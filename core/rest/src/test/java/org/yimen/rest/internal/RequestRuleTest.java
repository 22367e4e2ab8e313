package org.yimen.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "image/png",
                "application/pdf; name=\"x\""
            })
    void a_plain_type_is_let_through(String type) {
        assertThat(RequestRule.fault(request("/api/v1/cases", null, type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage",
                "*/*",
                "application/*",
                "application/json;charset=bogus",
                "application/json; Charset = utf-16",
                "application/json;charset=utf-8;charset=gbk",
                "image/png;charset=bogus",
                "application/json, text/html",
                ""
            })
    void a_type_that_is_none_or_not_utf_8_is_no_type(String type) {
        assertThat(RequestRule.fault(request("/api/v1/cases", null, type)))
                .map(Problem::status)
                .contains(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=%zz", "limit=%", "receiptNumber=%00", "cursor=a%0ab", "x=%4"})
    void a_question_that_cannot_be_decoded_is_refused(String query) {
        assertThat(RequestRule.fault(request("/api/v1/cases", query, null)))
                .map(Problem::code)
                .contains("address-malformed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../cases",
                "/api/v1/%2e%2E/cases",
                "/api/v1/cases/..%2f..%2Fetc",
                "/api/v1/./cases",
                "/api/v1/..",
                "/api/v1/..;a=b/cases"
            })
    void a_path_that_leads_elsewhere_is_refused(String path) {
        assertThat(RequestRule.fault(request(path, null, null)))
                .map(Problem::code)
                .contains("address-malformed");
    }

    @Test
    void dots_in_a_name_are_no_way_elsewhere() {
        assertThat(RequestRule.fault(request("/api/v1/openapi.json", null, null)))
                .isEmpty();
        assertThat(RequestRule.fault(request("/api/v1/versions/1.0.0/a..b/...", null, null)))
                .isEmpty();
    }

    @Test
    void a_path_that_is_no_address_is_refused() {
        assertThat(RequestRule.fault(request("/api/v1/x;y=%zz", null, null))).isPresent();
        assertThat(RequestRule.fault(request("/api/v1/a|b", null, null))).isPresent();
        assertThat(RequestRule.fault(request("/api/v1/cases", "state=DRAFT&limit=5&namePrefix=%E6%9D%8E", null)))
                .isEmpty();
    }

    @Test
    void a_body_says_what_it_is() {
        assertThat(RequestRule.fault(request("/api/v1/cases", null, null, 2))).isPresent();
        assertThat(RequestRule.fault(request("/api/v1/cases", null, null, 0))).isEmpty();
    }

    @Test
    void what_others_serve_keeps_its_types() {
        assertThat(RequestRule.fault(request("/other", null, "application/x-www-form-urlencoded; charset=gbk")))
                .isEmpty();
    }

    private static HttpServletRequest request(String path, String query, String type) {
        return request(path, query, type, 0);
    }

    private static HttpServletRequest request(String path, String query, String type, long length) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getRequestURI", path);
        answers.put("getRequestURL", new StringBuffer("http://127.0.0.1:8181").append(path));
        answers.put("getQueryString", query);
        answers.put("getContentType", type);
        answers.put("getContentLengthLong", length);
        return (HttpServletRequest) Proxy.newProxyInstance(
                RequestRuleTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }
}

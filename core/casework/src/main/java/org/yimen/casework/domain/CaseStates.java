package org.yimen.casework.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Names of the case states. */
final class CaseStates {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    static final Map<Class<? extends CaseState>, String> TITLES = titles();

    private CaseStates() {}

    static String code(CaseState state) {
        return HUMP.matcher(state.getClass().getSimpleName()).replaceAll("_").toUpperCase(java.util.Locale.ROOT);
    }

    static String title(CaseState state) {
        return TITLES.get(state.getClass());
    }

    private static Map<Class<? extends CaseState>, String> titles() {
        Map<Class<? extends CaseState>, String> titles = new LinkedHashMap<>();
        titles.put(CaseState.Draft.class, "草稿");
        titles.put(CaseState.Registered.class, "已登记");
        titles.put(CaseState.Supplementing.class, "补正中");
        titles.put(CaseState.Accepted.class, "已受理");
        titles.put(CaseState.InProgress.class, "办理中");
        titles.put(CaseState.Completed.class, "已办结");
        titles.put(CaseState.Notified.class, "已告知");
        titles.put(CaseState.Closed.class, "已结案");
        titles.put(CaseState.Archived.class, "已归档");
        titles.put(CaseState.Declined.class, "不予受理");
        titles.put(CaseState.Withdrawn.class, "已撤回");
        return Collections.unmodifiableMap(titles);
    }
}

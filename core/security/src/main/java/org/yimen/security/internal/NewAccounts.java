package org.yimen.security.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yimen.casework.access.Account;
import org.yimen.casework.access.Grant;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.port.Stores;
import org.yimen.spi.data.Finding;

/** What a new account must be. */
final class NewAccounts {
    private static final int LONGEST_NAME = 40;

    private NewAccounts() {}

    static Optional<Refusal> refusal(Stores stores, String login, String name) {
        List<Finding> findings = new ArrayList<>();
        if (!Logins.isWellFormed(login)) {
            findings.add(Finding.error("/login", "login-form", "登录名应当为3至32个小写字母、数字、点、横线或者下划线，并以字母开头。"));
        } else if (stores.accounts().findByLogin(login).isPresent()) {
            findings.add(Finding.error("/login", "login-taken", "这个登录名已有人使用，请换一个。"));
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME) {
            findings.add(Finding.error("/name", "name-form", "请填写姓名，最多" + LONGEST_NAME + "个字。"));
        }
        return findings.isEmpty()
                ? Optional.empty()
                : Optional.of(Refusal.invalid("account-invalid", "账号信息有误，请按提示修改。", findings));
    }

    static Account of(
            String login, String name, String hash, List<Grant> grants, boolean mustChange, OffsetDateTime now) {
        return new Account(
                UUID.randomUUID().toString(), login, name, hash, grants, true, mustChange, 0, Optional.empty(), now, 0);
    }
}

package org.yimen.spi.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One thing that is wrong, doubtful or worth knowing about an application. All findings are told at once.
 *
 * @param pointer JSON pointer into the composed answers ({@code /facts/person/idNumber},
 *     {@code /items/civil-affairs/minimum-living-allowance/applyAs}); {@code ""} for the whole; never {@code null}
 * @param code stable machine name, lower-case words with dashes; never {@code null}
 * @param message the Chinese sentence for the clerk: what is wrong and what to do; never {@code null} or blank; quotes
 *     no personal data that the clerk did not just type
 * @param severity never {@code null}
 * @param basis the rule behind it, where there is one; never {@code null}
 */
public record Finding(String pointer, String code, String message, Severity severity, Optional<LegalBasis> basis) {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]*");

    public Finding {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(severity, "severity");
        if (code == null || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a finding's code is lower-case words with dashes: " + code);
        }
        if (message == null || message.isBlank()) {
            throw new IllegalArgumentException("a finding says what is wrong: " + code);
        }
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("not a JSON pointer: " + pointer);
        }
        basis = Objects.requireNonNullElse(basis, Optional.empty());
    }

    public static Finding error(String pointer, String code, String message) {
        return new Finding(pointer, code, message, Severity.ERROR, Optional.empty());
    }

    public static Finding warning(String pointer, String code, String message) {
        return new Finding(pointer, code, message, Severity.WARNING, Optional.empty());
    }

    public static Finding info(String pointer, String code, String message) {
        return new Finding(pointer, code, message, Severity.INFO, Optional.empty());
    }

    /** The same finding with the rule it rests on. */
    public Finding under(LegalBasis rule) {
        return new Finding(pointer, code, message, severity, Optional.of(rule));
    }

    /** The same finding with its pointer below {@code prefix}. */
    public Finding below(String prefix) {
        return new Finding(prefix + pointer, code, message, severity, basis);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}

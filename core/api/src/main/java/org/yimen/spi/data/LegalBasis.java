package org.yimen.spi.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;

/**
 * Where a rule, limit or material comes from.
 *
 * @param document short name of the text as people cite it, such as {@code 社会救助法} or
 *     {@code 最低生活保障审核确认办法}; for a default that no source settles {@link #DEFAULT}; never {@code null}
 * @param article article or part, such as {@code 第二十二条}; empty if the text has none; never {@code null}
 */
public record LegalBasis(String document, String article) {
    /** The document name of a default that this platform chose because no source settles the matter. */
    public static final String DEFAULT = "平台默认参数";

    public LegalBasis {
        if (document == null || document.isBlank()) {
            throw new IllegalArgumentException("a legal basis names its document");
        }
        article = Objects.requireNonNullElse(article, "");
    }

    public static LegalBasis of(String document, String article) {
        return new LegalBasis(document, article);
    }

    /** Marks a value that no source settles; {@code why} says what it was chosen by. */
    public static LegalBasis platformDefault(String why) {
        return new LegalBasis(DEFAULT, why);
    }

    /** True if no source settles the value, so that it must be a parameter. */
    @JsonIgnore
    public boolean isDefault() {
        return DEFAULT.equals(document);
    }

    /** As printed: {@code 《社会救助法》第六十二条}. */
    public String citation() {
        return isDefault() ? document + "（" + article + "）" : "《" + document + "》" + article;
    }
}

package org.yimen.casework.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.ItemForm;

/** A department sees of a household what its item reads. */
class FactShareTest {
    private static final Document TOLD = Document.of(Map.of(
            "person", Map.of("name", "王建国", "phone", "13900000001", "health", "ILL"),
            "income", Map.of("wage", 1000),
            "household-members",
                    Map.of("members", List.of(Map.of("name", "李秀英", "relation", "SPOUSE", "health", "ILL")))));

    private static Document share(FactUse... uses) {
        return FactShare.of(TOLD, new ItemForm(List.of(uses), Document.empty(), Document.empty()));
    }

    private static FactUse reads(String fact, String... fields) {
        return new FactUse(new FactKey(fact, 1), List.of(fields), List.of(), "用于审核");
    }

    @Test
    void aFactThatTheItemDoesNotReadIsNotShown() {
        assertThat(share(reads("person")).asMap()).containsOnlyKeys("person");
    }

    @Test
    void ofAFactOnlyTheFieldsReadAreShownAndAllWhereNoneIsNamed() {
        assertThat(share(reads("person", "name")).object("/person").asMap()).containsOnlyKeys("name");
        assertThat(share(reads("person")).object("/person").asMap()).containsOnlyKeys("name", "phone", "health");
    }

    @Test
    void ofAMemberTheFieldsReadAndTheNameAreShown() {
        Document member = share(reads("household-members", "members/relation"))
                .objects("/household-members/members")
                .get(0);
        assertThat(member.asMap()).containsOnlyKeys("name", "relation");
    }

    @Test
    void whatWasNotToldIsLeftOut() {
        assertThat(share(reads("property", "savings")).asMap()).isEmpty();
    }
}

package org.yimen.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yimen.spi.data.Finding;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.parameter.CommonParameters;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.StepStart;
import org.yimen.spi.procedure.Track;

class DescribedItemTest {

    @Test
    void a_described_item_answers_what_its_files_say() {
        DescribedItem item = new Example("good");
        ItemRelease release = item.release();

        assertThat(release.id()).hasToString("civil-affairs/example:1.2.3");
        assertThat(release.basis()).containsExactly(LegalBasis.of("社会救助法", "第十八条"));
        assertThat(release.parameters()).containsExactly(CommonParameters.MINIMUM_LIVING_STANDARD);
        assertThat(item.form().facts()).singleElement().satisfies(use -> assertThat(use.required())
                .containsExactly("name"));
        assertThat(item.form().questions().text("/properties/applyAs/title")).contains("申请方式");
        assertThat(item.form().layout().texts("/order")).containsExactly("applyAs");
        assertThat(item.guide().fee()).isEqualTo("不收费");
        assertThat(item.guide().questions()).isEmpty();
    }

    @Test
    void the_short_forms_mean_what_they_stand_for() {
        Track track = new Example("good").release().tracks().get(0);
        StepSpec survey = track.step("survey").orElseThrow();

        assertThat(track.limit().orElseThrow().basis()).isEqualTo(LegalBasis.platformDefault("暂按30个工作日"));
        assertThat(survey.starts()).isEqualTo(StepStart.onAccepted());
        assertThat(survey.form().text("/title")).contains("入户调查表");
        assertThat(track.step("check").orElseThrow().starts()).isEqualTo(StepStart.onAccepted());
        assertThat(track.step("check").orElseThrow().basis()).isEqualTo(LegalBasis.of("社会救助法", "第四十一条"));
        assertThat(track.decision().starts()).isEqualTo(StepStart.after("survey", "check"));
    }

    @Test
    void two_readings_of_the_same_files_are_equal() {
        assertThat(new Example("good").release()).isEqualTo(new Example("good").release());
        assertThat(new Example("good").guide()).isEqualTo(new Example("good").guide());
    }

    @ParameterizedTest
    @ValueSource(strings = {"item.json", "form.json", "questions.schema.json", "guide.json", "survey.schema.json"})
    void a_missing_file_is_named_with_the_class_beside_which_it_should_stand(String file) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readAll(SpoiltResources.without(file)))
                .withMessageContaining("good/" + file)
                .withMessageContaining(SpoiltResources.Anchor.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Example("nowhere"))
                .withMessageContaining("nowhere/item.json")
                .withMessageContaining(Example.class.getName());
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "item.json | \"claimant\" | claimant | line:",
                "item.json | \"claimant\": | \"claiment\": | claimant",
                "item.json | \"meansTested\": true, | \"meansTested\": true, \"colour\": 1, | colour",
                "item.json | \"name\": | \"departmentName\": | departmentName",
                "item.json | \"《社会救助法》第十八条\" | \"社会救助法第十八条\" | 《document》article",
                "item.json | \"《社会救助法》第十八条\" | \"\" | 《document》article",
                "item.json | [\"HUKOU\"] | [] | venue",
                "item.json | \"HUKOU\" | \"HOME\" | HOME",
                "item.json | \"1.2.3\" | \"1.2\" | major.minor.patch",
                "item.json | \"civil-affairs/example\" | \"example\" | department/item",
                "item.json | \"core.minimum-living-standard\" | \"core.unheard-of\" | core.unheard-of",
                "item.json | \"starts\": \"ACCEPTED\" | \"starts\": \"WHENEVER\" | WHENEVER",
                "item.json | after:survey,check | after:survey,interview | interview",
                "item.json | \"kind\": \"DECISION\" | \"kind\": \"OPINION\" | exactly one decision",
                "item.json | \"confirmed\": true, | | boolean",
                "item.json | 2026-07-01 | 2026-02-29 | 2026-02-29",
                "item.json | \"amount\": 30 | \"amount\": -1 | not negative",
                "form.json | \"facts\" | \"fact\" | fact",
                "form.json | person@1 | person | name@version",
                "form.json | \"确认申请人身份\" | \"\" | why",
                "form.json | [\"name\"] | [\"idNumber\"] | required",
                "questions.schema.json | \"properties\" | properties | line:",
                "guide.json | \"fee\" | \"price\" | fee",
                "guide.json | \"不收费\" | \"不收费\", \"price\": 1 | price",
                "guide.json | [\"申请\", \"调查\", \"决定\"] | [] | process",
                "survey.schema.json | } | ] | line:"
            })
    void a_broken_file_is_named_with_what_is_wrong_in_it(String file, String from, String to, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> readAll(SpoiltResources.with(file, from, to == null ? "" : to)))
                .withMessageContaining("good/" + file)
                .withMessageContaining(complaint);
    }

    private static void readAll(Descriptor descriptor) {
        List.<Consumer<Descriptor>>of(Descriptor::release, Descriptor::form, Descriptor::guide)
                .forEach(part -> part.accept(descriptor));
    }

    private static final class Example extends DescribedItem {
        Example(String folder) {
            super(folder);
        }

        @Override
        public List<MaterialNeed> materials(Application application) {
            return List.of();
        }

        @Override
        public List<Finding> validate(Application application) {
            return List.of();
        }

        @Override
        public Assessment assess(Application application) {
            throw new UnsupportedOperationException("not asked here");
        }

        @Override
        public Optional<Benefit> benefit(Application application) {
            return Optional.empty();
        }
    }
}

package org.yimen.casework.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.casework.registry.TestItem.questions;
import static org.yimen.casework.registry.TestItem.use;
import static org.yimen.casework.registry.TestRegistry.bundle;
import static org.yimen.casework.registry.TestRegistry.fact;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.FactDefinition;
import org.yimen.spi.fact.FactKey;
import org.yimen.spi.fact.FactProvider;

/** A department speaks for itself, and its facts serve the items of all. */
class DepartmentsShareTheirFactsTest extends InstalledItems {
    @Test
    void a_stranger_does_not_speak_for_a_department() {
        platform.deploy(TestItem.of("civil-affairs/aid", "1.0.0"), FIRST);
        platform.deploy(
                TestItem.of("civil-affairs/winter", "1.0.0"), bundle(12, "org.example.civil-affairs.winter", "1.0.0"));
        platform.deploy(TestItem.of("civil-affairs/forged", "1.0.0"), bundle(13, "com.stranger.aid", "1.0.0"));
        platform.publish(
                "civil-affairs", bundle(14, "com.stranger.facts", "1.0.0"), fact("civil-affairs.x", questions("a")));

        assertThat(registry.all().stream().map(item -> item.release().code().item()))
                .containsExactly("aid", "winter");
        assertThat(platform.kinds())
                .containsExactly(OperatorFinding.Kind.DEPARTMENT_CONFLICT, OperatorFinding.Kind.DEPARTMENT_CONFLICT);
        assertThat(registry.factDefinition(FactKey.parse("civil-affairs.x@1"))).isEmpty();
    }

    @Test
    void an_item_waits_for_a_departments_fact_and_goes_when_it_goes() {
        TestItem item = new TestItem();
        item.uses = List.of(use("education-bureau.pupil@1", "school"));
        platform.deploy(item, FIRST);
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.UNKNOWN_FACT);
        assertThat(platform.sentences()).contains("education-bureau.pupil@1没有定义", "自动恢复");

        Object provider = platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1"),
                fact("education-bureau.pupil", questions("school")));
        assertThat(platform.kinds()).isEmpty();
        assertThat(registry.find(item.id())).isPresent();
        registry.left(provider);
        assertThat(registry.find(item.id())).isEmpty();
        assertThat(platform.diary)
                .containsExactly("+civil-affairs/aid:1.0.0 " + FIRST.digest(), "-civil-affairs/aid:1.0.0");
    }

    @Test
    void a_field_that_a_fact_does_not_have_keeps_the_item_out() {
        TestItem item = new TestItem();
        item.uses = List.of(use("person@1", "name", "shoeSize"), use("income@1", "wage"));
        platform.deploy(item, FIRST);

        assertThat(registry.all()).isEmpty();
        assertThat(platform.sentences()).contains("person@1没有字段“shoeSize”");
    }

    @Test
    void nobody_takes_anothers_fact() {
        platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1"),
                fact("person", questions("name")),
                fact("civil-affairs.aid", questions("name")),
                fact("education-bureau.pupil", questions("school")));

        assertThat(platform.kinds())
                .containsExactly(OperatorFinding.Kind.FACT_REFUSED, OperatorFinding.Kind.FACT_REFUSED);
        assertThat(registry.factDefinition(FactKey.parse("education-bureau.pupil@1")))
                .isPresent();
        assertThat(registry.factDefinition(FactKey.parse("person@1"))
                        .orElseThrow()
                        .schema()
                        .object("/properties/idNumber"))
                .isNotEqualTo(Document.empty());
    }

    @Test
    void of_two_bundles_side_by_side_the_wider_fact_holds_and_a_conflicting_one_is_refused() {
        FactKey key = FactKey.parse("education-bureau.pupil@1");
        Object wide = platform.publish(
                "education-bureau",
                bundle(21, "org.example.education", "1.1.0"),
                fact("education-bureau.pupil", questions("school", "town")));
        platform.publish(
                "education-bureau",
                bundle(20, "org.example.education", "1.0.0"),
                fact("education-bureau.pupil", questions("school")));
        platform.publish(
                "education-bureau",
                bundle(22, "org.example.education", "2.0.0"),
                fact("education-bureau.pupil", questions("grade")));

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FACT_REFUSED);
        assertThat(platform.sentences()).contains("2.0.0", "新的版本号");
        assertThat(registry.factDefinition(key).orElseThrow().schema()).isEqualTo(questions("school", "town"));
        registry.left(wide);
        assertThat(registry.factDefinition(key).orElseThrow().schema()).isEqualTo(questions("school"));
    }

    @Test
    void a_facts_converter_is_called_through_the_guard() {
        FactDefinition second = new FactDefinition(
                FactKey.parse("education-bureau.pupil@2"), "学生", questions("school"), Optional.of(value -> null));
        platform.publish("education-bureau", bundle(20, "org.example.education", "1"), second);
        FactDefinition found = registry.factDefinition(second.key()).orElseThrow();

        assertThatThrownBy(() -> found.toPrevious().orElseThrow().apply(Document.empty()))
                .isInstanceOfSatisfying(
                        FaultedException.class,
                        faulted -> assertThat(faulted.fault().kind()).isEqualTo(Fault.Kind.NO_ANSWER));
        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.FAULT);
    }

    @Test
    void a_department_publishes_no_endless_list_of_facts() {
        registry.providerArrived(
                "endless",
                () -> new FactProvider() {
                    @Override
                    public String department() {
                        return "education-bureau";
                    }

                    @Override
                    public List<FactDefinition> facts() {
                        return new Endless<>(fact("education-bureau.pupil", questions("school")), Integer.MAX_VALUE);
                    }
                },
                () -> FIRST);

        assertThat(platform.kinds()).containsExactly(OperatorFinding.Kind.NOT_ADMITTED);
        assertThat(platform.sentences()).contains("超过200项");
    }
}

package org.yimen.spi.skeleton;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yimen.spi.data.LegalBasis;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.fact.FactUse;
import org.yimen.spi.item.CatalogueGroup;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.LawGroup;
import org.yimen.spi.item.Statuses;
import org.yimen.spi.parameter.ParameterSpec;
import org.yimen.spi.procedure.Limit;
import org.yimen.spi.procedure.StepSpec;

/**
 * All nineteen items of the work plan 三(二) as descriptors: what the contract cannot say here, no department can. Each
 * figure names its text, or is a default that a city can set. The other tests of this package look at the features.
 */
class NineteenItemsTest {
    private static final ObjectMapper PLAIN = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final List<ItemRelease> releases =
            Skeletons.all().stream().map(SkeletonItem::release).toList();

    static List<String> codes() {
        return Skeletons.CODES;
    }

    @Test
    void eleven_departments_offer_nineteen_items_as_the_plan_counts_them() {
        assertThat(releases).hasSize(19);
        assertThat(releases.stream().collect(groupingBy(ItemRelease::departmentName, counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("民政局", 6L),
                        Map.entry("人力资源和社会保障局", 2L),
                        Map.entry("住房和城乡建设局", 1L),
                        Map.entry("教育体育局", 1L),
                        Map.entry("司法局", 1L),
                        Map.entry("卫生健康委员会", 1L),
                        Map.entry("医疗保障局", 1L),
                        Map.entry("应急管理局", 1L),
                        Map.entry("总工会", 3L),
                        Map.entry("残疾人联合会", 1L),
                        Map.entry("妇女联合会", 1L)));
        assertThat(releases.stream().map(release -> release.code().department()).distinct())
                .hasSize(11);
    }

    @Test
    void eight_are_statutory_five_belong_to_mass_organisations_and_six_are_local() {
        assertThat(releases.stream().collect(groupingBy(ItemRelease::group, counting())))
                .isEqualTo(Map.of(CatalogueGroup.EIGHT, 8L, CatalogueGroup.SOCIAL, 5L, CatalogueGroup.LOCAL, 6L));
    }

    @Test
    void the_items_stand_where_article_15_of_the_law_puts_them() {
        Map<LawGroup, List<String>> groups = releases.stream()
                .collect(groupingBy(
                        ItemRelease::lawGroup, mapping(release -> release.code().item(), toList())));

        assertThat(groups.get(LawGroup.BASIC)).containsExactly("minimum-living-allowance", "extreme-poverty-support");
        assertThat(groups.get(LawGroup.SPECIAL))
                .containsExactly(
                        "employment-aid", "housing-aid", "education-aid", "medical-assistance", "disaster-relief");
        assertThat(groups.get(LawGroup.EMERGENCY)).containsExactly("temporary-assistance", "emergency-treatment");
        assertThat(groups.get(LawGroup.OTHER)).hasSize(10);
    }

    @Test
    void the_rigid_expense_household_is_found_by_its_old_name() {
        assertThat(Skeletons.release("civil-affairs/rigid-expense-household").aliases())
                .contains("支出型困难家庭");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void an_item_is_named_by_its_folder_and_explained_in_full(String code) {
        SkeletonItem item = Skeletons.item(code);

        assertThat(item.release().code()).hasToString(code);
        assertThat(item.guide().conditions()).isNotEmpty();
        assertThat(item.form().questions().text("/type")).contains("object");
        assertThat(item.form().layout().texts("/order"))
                .containsExactlyElementsOf(
                        item.form().questions().object("/properties").asMap().keySet());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void an_item_reads_only_facts_and_fields_that_the_dictionary_has(String code) {
        for (FactUse use : Skeletons.item(code).form().facts()) {
            var definition = CommonFacts.find(use.key());
            assertThat(definition).as("%s reads %s", code, use.key()).isPresent();
            assertThat(use.fields()).allSatisfy(field -> {
                String pointer = "/properties/" + field.replace("/", "/items/properties/");
                assertThat(definition.orElseThrow().schema().at(pointer))
                        .as("%s reads %s", code, field)
                        .isPresent();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_number_that_no_text_settles_is_a_declared_parameter_and_says_what_it_goes_by(String code) {
        ItemRelease release = Skeletons.release(code);
        List<String> declared =
                release.parameters().stream().map(ParameterSpec::key).toList();

        assertThat(release.tracks().stream().flatMap(Skeletons::limits))
                .filteredOn(limit -> limit.basis().isDefault())
                .allSatisfy(limit -> assertThat(limit.parameter()).isPresent());
        assertThat(declared)
                .doesNotHaveDuplicates()
                .containsAll(Skeletons.namedParameters(release).toList());
        assertThat(release.parameters()).allSatisfy(spec -> assertThat(spec.owner())
                .isIn("core", release.code().department()));
        assertThat(Skeletons.bases(release)).allSatisfy(NineteenItemsTest::isCited);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_default_limit_starts_from_the_default_of_its_parameter(String code) {
        ItemRelease release = Skeletons.release(code);

        for (Limit limit : release.tracks().stream().flatMap(Skeletons::limits).toList()) {
            Optional<ParameterSpec> spec = release.parameters().stream()
                    .filter(each -> limit.parameter().filter(each.key()::equals).isPresent())
                    .findFirst();
            spec.ifPresent(
                    found -> assertThat(found.defaultValue()).isEqualByComparingTo(String.valueOf(limit.amount())));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_status_that_an_item_names_is_shared_or_carries_its_department(String code) {
        var rules = Skeletons.release(code).statuses();
        List<String> shared = List.of(
                Statuses.EXTREME_POVERTY,
                Statuses.MINIMUM_LIVING,
                Statuses.NEAR_MINIMUM_LIVING,
                Statuses.RIGID_EXPENSE,
                Statuses.ORPHAN,
                Statuses.UNSUPPORTED_CHILD,
                Statuses.DISABLED,
                Statuses.HARD_TO_EMPLOY,
                Statuses.WORKER_IN_HARDSHIP,
                Statuses.RELAPSE_RISK,
                Statuses.ENTITLED_GROUP);

        assertThat(rules.confers().keySet())
                .allMatch(status -> shared.contains(status) || status.startsWith(code.split("/")[0] + "."));
        assertThat(List.of(rules.requiresAny(), rules.excludes(), rules.spares()))
                .allSatisfy(named -> assertThat(shared).containsAll(named));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_release_comes_back_the_same_from_where_it_is_stored(String code) throws Exception {
        SkeletonItem item = Skeletons.item(code);

        String stored = PLAIN.writeValueAsString(item.release());

        assertThat(PLAIN.readValue(stored, ItemRelease.class)).isEqualTo(item.release());
        assertThat(PLAIN.writeValueAsString(Skeletons.release(code))).isEqualTo(stored);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void only_one_step_decides_and_nothing_granted_comes_before_it(String code) {
        Skeletons.release(code).tracks().forEach(track -> {
            int decision = track.steps().indexOf(track.decision());
            assertThat(track.steps().subList(0, decision))
                    .extracting(StepSpec::starts)
                    .noneMatch(start -> start.event().name().matches("GRANTED|OBJECTED"));
        });
    }

    private static void isCited(LegalBasis basis) {
        boolean statute = basis.document().matches(".*(法|条例|办法)");
        assertThat(basis.article()).as(basis.citation()).isNotBlank();
        assertThat(!statute || basis.article().contains("条"))
                .as(basis.citation())
                .isTrue();
    }
}

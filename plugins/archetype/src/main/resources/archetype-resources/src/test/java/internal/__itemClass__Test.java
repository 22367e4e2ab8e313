package ${package}.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment.Outlook;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;
import org.yimen.spi.material.ObtainedBy;
import org.yimen.testkit.Applications;
import org.yimen.testkit.Households;

/** One test for every rule, named as a sentence of the domain, with the article above it. */
class ${itemClass}Test {
    private final RescueItem item = new ${itemClass}Item();

    /** 社会救助法 art. 42: what one department confirmed, the others accept. */
    @Test
    void who_is_assisted_already_may_qualify() {
        Application assisted = Samples.assisted().build();
        assertThat(item.validate(assisted)).isEmpty();
        assertThat(item.assess(assisted).outlook()).isEqualTo(Outlook.LIKELY);
    }

    /** Not found in the register is not the same as not assisted. */
    @Test
    void without_a_status_the_outlook_stays_open() {
        Application unknown = Applications.forItem(item)
                .of(Households.aFamilyOf("王建国"))
                .answer("mealsPerDay", 1)
                .build();
        assertThat(item.assess(unknown).outlook()).isEqualTo(Outlook.UNDECIDED);
    }

    /** 社会救助法 art. 62: what the departments can see is not demanded. */
    @Test
    void the_status_is_looked_up_and_not_demanded() {
        List<MaterialNeed> papers = item.materials(Samples.assisted().build());
        assertThat(papers)
                .filteredOn(paper -> paper.type().equals("status-proof"))
                .extracting(MaterialNeed::obtainedBy)
                .containsExactly(ObtainedBy.SHARED_DATA);
    }

    /** Platform default: two meals a day; a city sets its own. */
    @Test
    void more_meals_than_the_place_provides_are_an_error() {
        assertThat(codes(Samples.assisted().answer("mealsPerDay", 3))).containsExactly("too-many-meals");
        assertThat(codes(Samples.assisted().answer("mealsPerDay", 3).parameter(Keys.MOST_MEALS, "3")))
                .isEmpty();
    }

    @Test
    void meals_are_delivered_to_an_address() {
        assertThat(codes(Samples.assisted().answer("delivered", true))).containsExactly("address-missing");
    }

    /** Platform default: 60 yuan a month for each daily meal. */
    @Test
    void the_subsidy_grows_with_the_meals() {
        Application two = Samples.assisted().answer("mealsPerDay", 2).build();
        assertThat(item.benefit(two).orElseThrow().amount()).isEqualByComparingTo("120");
    }

    private List<String> codes(Applications application) {
        return item.validate(application.build()).stream().map(Finding::code).toList();
    }
}

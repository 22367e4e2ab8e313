package org.yimen.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yimen.testkit.Verdicts.contractOf;
import static org.yimen.testkit.Verdicts.held;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yimen.spi.data.Finding;
import org.yimen.spi.item.Application;
import org.yimen.spi.item.Assessment;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.item.Reason;
import org.yimen.spi.item.RescueItem;
import org.yimen.spi.material.MaterialNeed;

/** One fault at a time: each must be seen, and named so that its author knows what to mend. */
class SpoiltAnswersTest {
    @Test
    void demanding_what_shared_data_gives_is_named_unless_a_rule_demands_it() {
        RescueItem item = new TinyItem() {
            @Override
            public List<MaterialNeed> materials(Application application) {
                return List.of(MaterialNeed.fromApplicant("status-proof", "applicant", "低保证", "核对身份", RULE));
            }
        };
        assertThat(held(item)).contains("status-proof", "社会救助法第六十二条");
        assertThat(contractOf(item, Set.of("status-proof")).allComplaints()).isEmpty();
    }

    @Test
    void a_paper_asked_twice_and_one_of_nobody_are_named() {
        assertThat(held(new TinyItem() {
                    @Override
                    public List<MaterialNeed> materials(Application application) {
                        MaterialNeed card = MaterialNeed.fromApplicant("id-card", "member:4", "身份证", "核对年龄", RULE);
                        return List.of(card, card);
                    }
                }))
                .contains("listed twice", "member who does not exist");
    }

    @Test
    void an_exception_on_an_empty_application_is_named_with_its_place() {
        assertThat(held(new TinyItem() {
                    @Override
                    public List<Finding> validate(Application application) {
                        LocalDate.parse(
                                application.fact("person").text("/birthDate").orElseThrow());
                        return List.of();
                    }
                }))
                .contains("validate() throws on an empty application", "NoSuchElementException")
                .contains("every field", "DateTimeParseException");
    }

    @Test
    void a_null_answer_is_named() {
        assertThat(held(new TinyItem() {
                    @Override
                    public Assessment assess(Application application) {
                        return null;
                    }
                }))
                .contains("assess() answers null");
    }

    @Test
    void a_finding_that_points_nowhere_is_named() {
        assertThat(held(pointing("/lunch"))).contains("/lunch", "no question");
        assertThat(held(pointing("/facts/income"))).contains("form.json does not read");
        assertThat(held(pointing("/facts/person/sex"))).contains("it is not asked");
        assertThat(held(pointing("/facts/person/name/0"))).contains("leads nowhere");
    }

    @Test
    void an_english_reason_and_a_quoted_id_number_are_named() {
        String number = IdNumbers.endingInX("360782", LocalDate.of(1952, 2, 29), "FEMALE");
        assertThat(held(giving("too young"))).contains("too young", "Chinese");
        assertThat(held(giving("年龄为null岁"))).contains("Chinese");
        assertThat(held(giving(number + "符合条件"))).contains("quotes an ID number");
    }

    @Test
    void money_of_more_than_two_decimals_is_named() {
        assertThat(held(paying(Benefit.Kind.CASH, "1.005"))).contains("1.005", "two decimals");
    }

    @Test
    void a_service_or_recognition_that_pays_is_named() {
        assertThat(held(paying(Benefit.Kind.SERVICE, "60"))).contains("SERVICE of 60 yuan", "pays nothing");
        assertThat(held(paying(Benefit.Kind.RECOGNITION, "0.01"))).contains("RECOGNITION of 0.01 yuan");
        assertThat(held(paying(Benefit.Kind.SERVICE, "0"))).isEmpty();
    }

    @Test
    void a_track_that_does_not_exist_is_named() {
        assertThat(held(new TinyItem() {
                    @Override
                    public String track(Application application) {
                        return "fast";
                    }
                }))
                .contains("\"fast\"", "no track");
    }

    @Test
    void a_cause_that_is_no_short_code_and_a_beneficiary_who_is_nobody_are_named() {
        assertThat(held(new TinyItem() {
                    @Override
                    public Optional<String> cause(Application application) {
                        return Optional.of("因".repeat(41));
                    }

                    @Override
                    public List<String> beneficiaries(Application application) {
                        return List.of("王建国");
                    }
                }))
                .contains("cause() answers", "40 characters")
                .contains("beneficiaries() answers", "王建国");
    }

    @Test
    void an_item_that_remembers_is_named() {
        AtomicInteger calls = new AtomicInteger();
        RescueItem remembering = giving(() -> "第" + calls.incrementAndGet() + "次询问");
        assertThat(held(remembering)).contains("answers differently");
    }

    @Test
    void a_release_that_changes_between_calls_is_named() {
        AtomicInteger calls = new AtomicInteger();
        RescueItem changing = new SpoiltDescriptor() {
            @Override
            public ItemRelease release() {
                return SpoiltDescriptor.release("/tracks/0/limit/amount", calls.incrementAndGet())
                        .release();
            }
        };
        assertThat(held(changing)).contains("equal for ever");
    }

    @Test
    void the_inherited_test_fails_with_the_same_sentences() {
        RescueItemContract contract = contractOf(pointing("/lunch"), Set.of());
        assertThatThrownBy(contract::answers_hold_on_any_application)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/lunch");
    }

    private static RescueItem paying(Benefit.Kind kind, String amount) {
        return new TinyItem() {
            @Override
            public Optional<Benefit> benefit(Application application) {
                return Optional.of(
                        new Benefit(kind, new BigDecimal(amount), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "每月补贴"));
            }
        };
    }

    private static RescueItem pointing(String pointer) {
        return new TinyItem() {
            @Override
            public List<Finding> validate(Application application) {
                return List.of(Finding.warning(pointer, "odd", "请核对"));
            }
        };
    }

    private static RescueItem giving(String reason) {
        return giving(() -> reason);
    }

    private static RescueItem giving(Supplier<String> reason) {
        return new TinyItem() {
            @Override
            public Assessment assess(Application application) {
                return Assessment.of(List.of(Reason.forIt(reason.get(), RULE)), Optional.empty());
            }
        };
    }
}

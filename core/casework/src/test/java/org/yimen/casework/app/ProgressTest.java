package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yimen.casework.app.Town.must;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Refusal;

/** What the applicant sees with the receipt number and the ending of the ID number. */
class ProgressTest {
    private final SampleItem certificate = SampleItems.certificate();
    private final Town town = new Town().offering(certificate);

    @AfterEach
    void close() {
        town.close();
    }

    private static String numberEndingWithX() {
        return java.util.stream.IntStream.range(1, 999)
                .mapToObj(sequence -> Family.idNumber(LocalDate.of(1996, 2, 29), sequence))
                .filter(text -> text.endsWith("X"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theApplicantSeesTheCaseByReceiptNumberAndEnding() {
        String number = numberEndingWithX();
        Journey journey = Journey.received(town, Family.of(number), certificate);
        String receipt = journey.file().receiptNumber().orElseThrow();
        var view = must(town.inquiry.progress(receipt, number.substring(14)));
        assertThat(view.file().id()).isEqualTo(journey.id);
        assertThat(view.handlings()).hasSize(1);
        assertThat(town.inquiry
                        .progress(receipt, number.substring(14).toLowerCase(java.util.Locale.ROOT))
                        .isDone())
                .as("a small x will do")
                .isTrue();
    }

    @Test
    void aWrongEndingAndAnUnknownNumberGetTheSameAnswer() {
        Journey journey = Journey.accepted(town, Family.usual(), certificate);
        String receipt = journey.file().receiptNumber().orElseThrow();
        Refusal wrongEnding = town.refused(() -> town.inquiry.progress(receipt, "0000"));
        String unknown = unknown(receipt);
        Refusal unknownNumber = town.refused(
                () -> town.inquiry.progress(unknown, Family.usual().idNumber.substring(14)));
        assertThat(unknownNumber).isEqualTo(wrongEnding);
        assertThat(town.refused(() -> town.inquiry.progress(receipt, "")))
                .as("no ending is a wrong ending")
                .isEqualTo(wrongEnding);
    }

    private static String unknown(String receipt) {
        String digits = receipt.substring(0, 14) + "0999";
        for (char check = '0'; check <= '9'; check++) {
            if (Numbering.isReceipt(digits + check)) {
                return digits + check;
            }
        }
        throw new AssertionError("one of ten digits fits");
    }

    @Test
    void aMistypedReceiptNumberIsToldAsMistyped() {
        Refusal refusal = town.refused(() -> town.inquiry.progress("3713022026080300012", "1234"));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(town.refused(() -> town.inquiry.progress("不是编号", "1234")).code())
                .isEqualTo("receipt-number-wrong");
    }

    @Test
    void anApplicantWithoutPapersCannotBeAskedForByGuessing() {
        Family family = Family.usual().person("idType", "NONE_YET").person("idNumber", null);
        Journey journey = Journey.accepted(town, family, certificate);
        String receipt = journey.file().receiptNumber().orElseThrow();
        assertThat(town.refused(() -> town.inquiry.progress(receipt, "0000")).kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        String phone = journey.file().answers().text("/facts/person/phone").orElseThrow();
        assertThat(town.inquiry
                        .progress(receipt, phone.substring(phone.length() - 4))
                        .isDone())
                .as("whoever has no number asks by the phone's last four")
                .isTrue();
    }
}

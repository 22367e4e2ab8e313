package org.yimen.bench.driver;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.yimen.bench.load.LoadReport;
import org.yimen.bench.load.Timings;
import org.yimen.casework.form.FormComposer;
import org.yimen.casework.form.FormPart;
import org.yimen.casework.form.FormValidator;
import org.yimen.itests.Family;
import org.yimen.plugins.civilaffairs.internal.disabilitysubsidy.DisabilitySubsidy;
import org.yimen.plugins.civilaffairs.internal.minimumliving.MinimumLivingItem;
import org.yimen.plugins.civilaffairs.internal.rigidexpense.RigidExpenseItem;
import org.yimen.plugins.disabledfederation.internal.DisabilityCertificateItem;
import org.yimen.plugins.medicalinsurance.internal.MedicalAssistanceItem;
import org.yimen.spi.data.Document;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.RescueItem;

/** Composing the one form of five real items and validating a family's answers, in this process. */
final class FormTimes {
    private static final int WARM_UP = 2_000;
    private static final int MEASURED = 2_000;

    private final Results results;

    FormTimes(Results results) {
        this.results = results;
    }

    void measure() throws Exception {
        List<FormPart> parts = List.<RescueItem>of(
                        new MinimumLivingItem(),
                        new RigidExpenseItem(),
                        new DisabilitySubsidy(),
                        new MedicalAssistanceItem(),
                        new DisabilityCertificateItem())
                .stream()
                .map(item -> FormPart.of(item.release(), item.form()))
                .toList();
        Document answers = answers();
        FormComposer composer = new FormComposer(CommonFacts::find);
        FormValidator validator = new FormValidator();
        LocalDate today = LocalDate.now();
        LoadReport.CallReport times = timed(() ->
                validator.validate(composer.compose(parts), answers, today).size());
        results.add("compose + validate 5 items p50", "in process", times.p50(), "ms", "<=2");
        results.add("compose + validate 5 items p99", "in process", times.p99(), "ms");
        LoadReport.CallReport anew =
                timed(() -> new FormComposer(CommonFacts::find).compose(parts).questionCount());
        results.add("compose 5 items for the first time p50", "in process", anew.p50(), "ms");
    }

    private static Document answers() throws Exception {
        JsonNode answers = Family.application().get("answers");
        return Document.of(Http.JSON.convertValue(answers, Map.class));
    }

    private static LoadReport.CallReport timed(java.util.concurrent.Callable<Integer> work) throws Exception {
        Timings timings = new Timings();
        for (int i = 0; i < WARM_UP; i++) {
            work.call();
        }
        for (int i = 0; i < MEASURED; i++) {
            timings.time("form", work);
        }
        return timings.report().get(0);
    }
}

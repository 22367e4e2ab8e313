package org.yimen.casework.app;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.yimen.casework.domain.CaseFile;
import org.yimen.casework.domain.Handling;
import org.yimen.casework.port.Stores;
import org.yimen.spi.fact.CommonFacts;
import org.yimen.spi.item.ItemRelease;
import org.yimen.spi.procedure.RandomCheck;
import org.yimen.spi.procedure.StepSpec;
import org.yimen.spi.procedure.Track;

/** Whether a conditional step is done at all, with the reason if not. */
@Component(service = StepConditions.class)
public final class StepConditions {
    private final PlatformParameters parameters;

    @Activate
    public StepConditions(@Reference PlatformParameters parameters) {
        this.parameters = parameters;
    }

    /** In Chinese, why the step is left out; empty if it is done. */
    Optional<String> skipReason(
            Stores stores,
            CaseFile file,
            Handling handling,
            ItemRelease release,
            Track track,
            StepSpec spec,
            LocalDate on) {
        return switch (spec.condition()) {
            case ALWAYS, IF_NEEDED -> Optional.empty();
            case IF_DISPUTED -> without(Disputes.isObjected(handling, track, spec), "公示期满无异议");
            case IF_CHECK_DISPUTED -> without(Disputes.isObjected(handling, track, spec), "申请人对核对结果无异议");
            case IF_RELATIVE_OR_COMPLAINT ->
                without(
                        !handling.complaints().isEmpty()
                                || file.facts()
                                        .of(CommonFacts.OFFICIAL_RELATIVE)
                                        .isTrue("/has"),
                        "未登记近亲属关系，未接到投诉、举报");
            case IF_DRAWN -> without(drawn(stores, handling, release, spec, on), "未被随机抽中");
            case UNLESS_RECOGNISED ->
                without(!recognised(stores, file, release, on), "申请对象已有互认的认定身份，不再重复核查（社会救助法第四十二条）");
        };
    }

    private static Optional<String> without(boolean done, String reason) {
        return done ? Optional.empty() : Optional.of(reason);
    }

    /** Drawn by the digest of handling and step, so that nobody can influence it and everybody can check it. */
    private boolean drawn(Stores stores, Handling handling, ItemRelease release, StepSpec spec, LocalDate on) {
        RandomCheck check = spec.draw().orElseThrow();
        int percent = parameters.percentOf(
                stores, check.percent(), check.parameter(), release.parameters(), handling.regionCode(), on);
        return lot(handling.id().value() + "/" + spec.code()) < percent;
    }

    private static int lot(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new BigInteger(1, digest).mod(BigInteger.valueOf(100)).intValue();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Whether everyone for whom the item is applied for holds such a status: one member's spares no other. */
    private static boolean recognised(Stores stores, CaseFile file, ItemRelease release, LocalDate on) {
        List<String> persons = file.beneficiariesOf(release.code());
        return !persons.isEmpty() && persons.stream().allMatch(person -> spared(stores, person, release, on));
    }

    private static boolean spared(Stores stores, String person, ItemRelease release, LocalDate on) {
        return stores.register().statusesOf(Set.of(person), on).stream()
                .anyMatch(held -> release.statuses().spares().contains(held.code()));
    }
}

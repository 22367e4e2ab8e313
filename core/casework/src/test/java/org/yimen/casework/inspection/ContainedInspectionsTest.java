package org.yimen.casework.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.yimen.casework.domain.Scan;
import org.yimen.spi.scan.ScanInspection;
import org.yimen.spi.scan.Verdict;

class ContainedInspectionsTest {
    private static final byte[] SCAN = {1, 2, 3};
    private static final ScanInspection CLEAN = inspection("clean", bytes -> Verdict.clean());
    private static final ScanInspection INFECTED = inspection("strict", bytes -> Verdict.infected("Eicar\nTest"));
    private static final ScanInspection UNDECIDED = inspection("humble", bytes -> Verdict.undecided("encrypted"));
    private static final Inspected NOT_INSPECTED = new Inspected.Passed(Scan.Inspection.NOT_INSPECTED);
    private static final Inspected FOUND_CLEAN = new Inspected.Passed(Scan.Inspection.CLEAN);

    private interface Look {
        Verdict at(InputStream bytes) throws Exception;
    }

    @Test
    void without_any_inspection_a_scan_is_kept_unless_the_operator_needs_one() {
        assertThat(inspected(0, false)).isEqualTo(NOT_INSPECTED);
        assertThat(inspected(1, false)).isEqualTo(new Inspected.NoVerdict(true));
        assertThat(inspected(2, false, CLEAN)).isEqualTo(new Inspected.NoVerdict(true));
        assertThat(inspected(1, true)).isEqualTo(new Inspected.Passed(Scan.Inspection.NO_VERDICT));
    }

    @Test
    void every_inspection_must_find_it_clean() {
        assertThat(inspected(1, false, CLEAN, CLEAN)).isEqualTo(FOUND_CLEAN);
        assertThat(inspected(1, true, CLEAN, INFECTED)).isEqualTo(new Inspected.Infected("strict", "Eicar?Test"));
        assertThat(inspected(1, false, CLEAN, UNDECIDED)).isEqualTo(new Inspected.NoVerdict(false));
        assertThat(inspected(1, true, CLEAN, UNDECIDED)).isEqualTo(new Inspected.Passed(Scan.Inspection.NO_VERDICT));
    }

    @Test
    void each_reads_the_scan_from_its_beginning() {
        ScanInspection reads = inspection(
                "reader",
                bytes -> java.util.Arrays.equals(bytes.readAllBytes(), SCAN)
                        ? Verdict.clean()
                        : Verdict.infected("not the scan"));

        assertThat(inspected(1, false, reads, reads, reads)).isEqualTo(FOUND_CLEAN);
    }

    @Test
    void one_that_fails_in_whatever_way_gives_no_verdict_and_an_infected_scan_stays_one() {
        ScanInspection nameless = inspection(null, bytes -> Verdict.clean());
        for (ScanInspection bad : List.of(
                nameless,
                inspection("null", bytes -> null),
                inspection("throws", bytes -> {
                    throw new java.io.IOException("the scanner is gone");
                }),
                inspection("out of memory", bytes -> {
                    throw new OutOfMemoryError("its own");
                }),
                inspection("out of stack", ContainedInspectionsTest::endless))) {
            assertThat(inspected(1, false, bad)).isEqualTo(new Inspected.NoVerdict(true));
            assertThat(inspected(1, true, bad, INFECTED)).isInstanceOf(Inspected.Infected.class);
        }
    }

    @Test
    void one_that_hangs_costs_the_time_granted_and_no_more() {
        CountDownLatch never = new CountDownLatch(1);
        ScanInspection hangs = inspection("hangs", bytes -> {
            never.await();
            return Verdict.clean();
        });
        Instant begun = Instant.now();

        assertThat(inspected(1, false, hangs, hangs)).isEqualTo(new Inspected.NoVerdict(true));

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void those_that_hang_for_good_leave_the_platform_threads() {
        CountDownLatch never = new CountDownLatch(1);
        ScanInspection deaf = inspection("deaf", bytes -> {
            while (never.getCount() > 0) {
                try {
                    never.await();
                } catch (InterruptedException ignored) {
                    // As a bad one does.
                }
            }
            return Verdict.clean();
        });
        List<ScanInspection> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(deaf);
        }
        try (ContainedInspections contained = contained(many, new InspectionPolicy(1, false, Duration.ofSeconds(1)))) {
            Instant begun = Instant.now();
            for (int scan = 0; scan < 20; scan++) {
                assertThat(contained.inspect("image/png", 3, () -> new ByteArrayInputStream(SCAN)))
                        .isEqualTo(new Inspected.NoVerdict(true));
            }
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(5));
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_policy_that_makes_no_sense_is_told() {
        assertThatThrownBy(() -> new InspectionPolicy(-1, false, Duration.ofSeconds(1)))
                .hasMessageContaining("inspectionsNeeded");
        assertThatThrownBy(() -> new InspectionPolicy(1, false, Duration.ZERO))
                .hasMessageContaining("inspectionInSeconds");
    }

    private static Inspected inspected(int needed, boolean accept, ScanInspection... present) {
        InspectionPolicy policy = new InspectionPolicy(needed, accept, Duration.ofSeconds(1));
        try (ContainedInspections contained = contained(List.of(present), policy)) {
            return contained.inspect("image/png", SCAN.length, () -> new ByteArrayInputStream(SCAN));
        }
    }

    private static ContainedInspections contained(List<ScanInspection> present, InspectionPolicy policy) {
        return new ContainedInspections(() -> present, policy);
    }

    private static Verdict endless(InputStream bytes) {
        return endless(bytes);
    }

    private static ScanInspection inspection(String name, Look look) {
        return new ScanInspection() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Verdict inspect(InputStream bytes, long size, String mediaType) throws Exception {
                return look.at(bytes);
            }
        };
    }
}

package org.yimen.casework.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yimen.casework.access.Actor;
import org.yimen.casework.access.Grant;
import org.yimen.casework.access.Region;
import org.yimen.casework.access.Role;
import org.yimen.casework.app.memory.MemoryStores;
import org.yimen.casework.domain.Desk;
import org.yimen.casework.domain.Outcome;
import org.yimen.casework.domain.Refusal;
import org.yimen.casework.domain.Scan;
import org.yimen.casework.inspection.Inspected;
import org.yimen.casework.port.DirectoryStore.DepartmentEntry;
import org.yimen.casework.port.DirectoryStore.RegionEntry;
import org.yimen.casework.port.Time;
import org.yimen.casework.registry.BundleInfo;
import org.yimen.casework.registry.GuardSettings;
import org.yimen.casework.registry.ItemGuard;
import org.yimen.casework.registry.LiveRegistry;
import org.yimen.spi.parameter.AreaKind;

/** A whole platform in memory: a township's window, its people, the city's departments, a clock that stands. */
final class Town implements AutoCloseable {
    static final String STREET = "371302001000";
    static final String OTHER_STREET = "371311002000";
    static final Desk DESK = new Desk("desk-1", STREET, "银雀山街道社会救助服务窗口", "沂蒙路1号", "0539-1000001", "0539-1000002");
    static final Desk OTHER_DESK = new Desk("desk-2", OTHER_STREET, "罗庄街道社会救助服务窗口", "文化路2号", "0539-2000001", "");

    final SteppedTime time = new SteppedTime();
    final MemoryStores stores = new MemoryStores();
    final ItemGuard guard = new ItemGuard(
            new GuardSettings(Duration.ofSeconds(2), Duration.ofSeconds(10), 3, Duration.ofMinutes(10), 8, 64),
            Clock.systemUTC());
    final LiveRegistry registry = new LiveRegistry(guard);
    final Work work = new Work(stores, time, new Calendars());
    final Rules rules = new Rules(registry, time);
    final Forms forms = new Forms(rules, registry);
    final Inputs inputs = new Inputs(forms);
    final Checker checker = new Checker(rules, forms, inputs);
    final PlatformParameters parameters = new PlatformParameters();
    final StepFlow flow = new StepFlow(rules, new StepConditions(parameters), parameters);
    final Openings openings = new Openings(work, rules, flow, parameters);
    final StepEntries entries = new StepEntries(rules);
    final Benefits benefits = new Benefits(rules, inputs);
    final AfterDecision after = new AfterDecision(work, parameters);
    final Intake intake = new Intake(work, rules, forms, checker);
    final Acceptance acceptance = new Acceptance(work, forms, checker, openings, parameters);
    /** What every inspection of a scan says. */
    Inspected inspected = new Inspected.Passed(Scan.Inspection.CLEAN);

    final ScanDesk scans = new ScanDesk(work, (type, size, opener) -> inspected);
    final Dispatching dispatching = new Dispatching(work, rules, flow, openings, parameters);
    final StepWork steps = new StepWork(work, rules, flow, entries, parameters);
    final Deciding deciding = new Deciding(work, rules, flow, entries, benefits, after);
    final Telling telling = new Telling(work, rules, parameters, after);
    final Withdrawing withdrawing = new Withdrawing(work, after);
    final Suspending suspending = new Suspending(work, rules, parameters);
    final Grievances grievances = new Grievances(work, rules, flow);
    final Inquiry inquiry = new Inquiry(work, rules, forms, parameters);
    final Revealing revealing = new Revealing(work, inquiry);
    final ParameterDesk parameterDesk = new ParameterDesk(work, registry, parameters);
    final Actor clerk = actor("窗口甲", Role.WINDOW_CLERK, STREET, "");
    final Actor assistant = actor("协理员", Role.VILLAGE_ASSISTANT, "371302001201", "");
    final Actor handler = actor("经办甲", Role.TOWNSHIP_HANDLER, STREET, "");
    final Actor secondHandler = actor("经办乙", Role.TOWNSHIP_HANDLER, STREET, "");
    final Actor admin = actor("系统管理员", Role.SYSTEM_ADMIN, "371300000000", "");
    private final Map<String, Object> handles = new LinkedHashMap<>();
    private int deployments;

    Town() {
        stores.directory().save(new RegionEntry(STREET, "银雀山街道", AreaKind.URBAN));
        stores.directory().save(new RegionEntry(OTHER_STREET, "罗庄街道", AreaKind.RURAL));
        stores.directory().save(DESK);
        stores.directory().save(OTHER_DESK);
        stores.directory().save(new DepartmentEntry("civil-affairs", "市民政局", "0539-1"));
        stores.directory().save(new DepartmentEntry("disabled-federation", "市残联", "0539-2"));
        stores.directory().save(new DepartmentEntry("education", "市教育局", "0539-3"));
    }

    static Actor actor(String name, Role role, String region, String department) {
        return new Actor("account-" + name, name, java.util.List.of(new Grant(role, new Region(region), department)));
    }

    static Actor liaison(String department) {
        return actor(department + "联络专员", Role.LIAISON, "371300000000", department);
    }

    static Actor approver(String department) {
        return actor(department + "审批人", Role.APPROVER, "371300000000", department);
    }

    /** Installs items, each with its department's bundle. */
    Town offering(SampleItem... items) {
        for (SampleItem item : items) {
            install(item, "digest-of-" + item.code().department());
        }
        return this;
    }

    void install(SampleItem item, String digest) {
        Object handle = "handle " + ++deployments;
        String name = "org.yimen.plugins." + item.code().department();
        registry.itemArrived(handle, () -> item, () -> new BundleInfo(deployments, name, "1.0.0", digest));
        assertThat(registry.problems()).as("problems of %s", item.id()).isEmpty();
        handles.put(item.id().toString(), handle);
    }

    void remove(SampleItem item) {
        registry.left(handles.remove(item.id().toString()));
    }

    static <T> T must(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw new AssertionError("refused: " + refusal);
        });
    }

    /** The refusal of something that must be refused and must change nothing. */
    Refusal refused(java.util.function.Supplier<Outcome<?>> what) {
        Map<String, Object> before = stores.everything();
        Outcome<?> outcome = what.get();
        assertThat(outcome.isDone()).as("it must be refused").isFalse();
        assertThat(stores.everything()).as("a refusal changes nothing").isEqualTo(before);
        return outcome.reason().orElseThrow();
    }

    @Override
    public void close() {
        guard.close();
    }

    /** Stands at ten o'clock until it is moved. */
    static final class SteppedTime implements Time {
        private OffsetDateTime now = OffsetDateTime.parse("2026-08-03T10:00:00+08:00");

        @Override
        public OffsetDateTime now() {
            return now;
        }

        void goTo(String day) {
            now = OffsetDateTime.parse(day + "T10:00:00+08:00");
        }

        void goTo(LocalDate day) {
            goTo(day.toString());
        }
    }
}

package org.yimen.casework.app;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.casework.background.Job;
import org.yimen.casework.background.LeasedWork;
import org.yimen.casework.port.Time;

/**
 * Looks now and then whether the calendar is another than the one applied last, so that it does not matter how it
 * changed: by import, by closure, or by a platform that ships a newer notice. One node at a time carries the change into
 * what is due, see {@link DueDateRound}.
 */
@Component(service = DueDates.class, immediate = true, configurationPid = "org.yimen.due-dates")
@Designate(ocd = DueDatesConfiguration.class)
public final class DueDates {
    private final Job job;

    @Activate
    public DueDates(
            @Reference LeasedWork background,
            @Reference Work work,
            @Reference Calendars calendars,
            @Reference Time time,
            DueDatesConfiguration configuration) {
        int seconds = configuration.periodInSeconds();
        if (seconds < 1) {
            throw new IllegalArgumentException("org.yimen.due-dates: periodInSeconds is 1 or more, not " + seconds);
        }
        this.job = background.every(Duration.ofSeconds(seconds), "due-dates", new DueDateRound(work, calendars, time));
    }

    @Deactivate
    void stop() {
        job.close();
    }
}

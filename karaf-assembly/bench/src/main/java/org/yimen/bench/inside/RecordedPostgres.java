package org.yimen.bench.inside;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** The driver of PostgreSQL, recorded. */
@Component(
        service = DataSourceFactory.class,
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=" + RecordingDriver.PREFIX + RecordedPostgres.DRIVER,
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.yimen.bench.inside.RecordedPostgres"
        })
public final class RecordedPostgres extends RecordingDriver {
    static final String DRIVER = "PostgreSQL JDBC Driver";

    @Activate
    public RecordedPostgres(
            @Reference(target = "(osgi.jdbc.driver.name=" + DRIVER + ")") DataSourceFactory driver,
            @Reference Recorder recorder) {
        super(driver, recorder);
    }
}

package org.yimen.bench.inside;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/** The driver of H2, recorded. */
@Component(
        service = DataSourceFactory.class,
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=" + RecordingDriver.PREFIX + RecordedH2.DRIVER,
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.yimen.bench.inside.RecordedH2"
        })
public final class RecordedH2 extends RecordingDriver {
    static final String DRIVER = "H2 JDBC Driver";

    @Activate
    public RecordedH2(
            @Reference(target = "(osgi.jdbc.driver.name=" + DRIVER + ")") DataSourceFactory driver,
            @Reference Recorder recorder) {
        super(driver, recorder);
    }
}

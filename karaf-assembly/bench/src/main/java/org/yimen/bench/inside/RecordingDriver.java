package org.yimen.bench.inside;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The database's own driver with a recorder before it. A data source gets it by naming it in its configuration, as it
 * names any other.
 */
@Component(
        service = DataSourceFactory.class,
        property = {
            DataSourceFactory.OSGI_JDBC_DRIVER_NAME + "=" + RecordingDriver.NAME,
            DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=org.yimen.bench.inside.RecordingDriver"
        })
public final class RecordingDriver implements DataSourceFactory {
    static final String NAME = "Yimen bench recorder";

    private final DataSourceFactory driver;
    private final Recorder recorder;

    @Activate
    public RecordingDriver(
            @Reference(
                            target = "(|(osgi.jdbc.driver.name=H2 JDBC Driver)"
                                    + "(osgi.jdbc.driver.name=PostgreSQL JDBC Driver))")
                    DataSourceFactory driver,
            @Reference Recorder recorder) {
        this.driver = driver;
        this.recorder = recorder;
    }

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        DataSource source = driver.createDataSource(properties);
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = Reflected.call(method, source, arguments);
                    return answer instanceof Connection connection
                            ? RecordedConnection.of(connection, recorder)
                            : answer;
                });
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        throw new SQLException("only plain data sources are recorded");
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        throw new SQLException("only plain data sources are recorded");
    }

    @Override
    public Driver createDriver(Properties properties) throws SQLException {
        return driver.createDriver(properties);
    }
}

package org.yimen.bench.inside;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/**
 * The database's own driver with a recorder before it. A data source gets it by naming it in its configuration, as it
 * names any other: {@value #PREFIX} before the driver's own name.
 */
abstract class RecordingDriver implements DataSourceFactory {
    static final String PREFIX = "Recorded ";

    private final DataSourceFactory driver;
    private final Recorder recorder;

    RecordingDriver(DataSourceFactory driver, Recorder recorder) {
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

package org.yimen.persistence.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operator how large an H2 file is, and compacts it on a regular stop. {@link JpaTransactions} refers to this
 * service, so it ends before this does and nobody writes any more; and this ends only when the data source goes or the
 * bundle stops, never because another component comes and goes.
 */
@Component(service = DatabaseCare.class, immediate = true)
public final class DatabaseCare {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseCare.class);
    private static final long BYTES_PER_KIB = 1024;

    private final H2 h2;

    @Activate
    public DatabaseCare(@Reference(target = "(osgi.jndi.service.name=yimen)") DataSource source) {
        this.h2 = new H2(source);
        tellSize();
    }

    @Deactivate
    void stop() {
        try {
            Optional<Path> file = h2.file();
            long before = file.map(H2::size).orElse(0L);
            if (h2.shutDown()) {
                LOG.info(
                        "H2 file {} closed and compacted: {} KiB before, {} KiB now",
                        file.orElseThrow(),
                        before / BYTES_PER_KIB,
                        H2.size(file.orElseThrow()) / BYTES_PER_KIB);
            }
        } catch (SQLException gone) {
            LOG.warn("The database was not compacted on stop: SQL state {}", gone.getSQLState());
        }
    }

    private void tellSize() {
        try {
            h2.file()
                    .ifPresent(file -> LOG.info(
                            "The database is the H2 file {}, {} KiB. It grows while it is written and shrinks on a"
                                    + " regular stop; for years of use change to PostgreSQL, feature yimen-db-postgresql",
                            file,
                            H2.size(file) / BYTES_PER_KIB));
        } catch (SQLException unknown) {
            LOG.warn("The size of the database is not known: SQL state {}", unknown.getSQLState());
        }
    }
}

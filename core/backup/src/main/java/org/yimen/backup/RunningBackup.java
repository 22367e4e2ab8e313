package org.yimen.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Backup of the platform that runs here. One at a time; safe for use by several threads. */
@Component(service = RunningBackup.class)
public final class RunningBackup {
    private static final Logger LOG = LoggerFactory.getLogger(RunningBackup.class);

    private final DataSource database;
    private final Installation here;

    @Activate
    public RunningBackup(@Reference(target = "(osgi.jndi.service.name=yimen)") DataSource database) {
        this.database = database;
        this.here =
                Installation.of(Path.of(System.getProperty("karaf.etc")), Path.of(System.getProperty("karaf.data")));
    }

    /** As {@link Backup#write}. */
    synchronized List<TableCount> write(Path set, Passphrase passphrase) throws SQLException, IOException {
        long start = System.nanoTime();
        try {
            List<TableCount> copied = Backup.write(database, here, set, passphrase);
            LOG.info("Backup set {} written in {} s", set, (System.nanoTime() - start) / 1_000_000_000);
            return copied;
        } catch (SQLException failed) {
            LOG.error("No backup set {}: SQL state {}", set, failed.getSQLState());
            throw failed;
        } catch (IOException failed) {
            LOG.error("No backup set {}: {}", set, failed.toString());
            throw failed;
        }
    }
}

package org.yimen.persistence.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the operator, once, that nobody offers a data source, and why that may be. Used by one thread. */
final class MissingDataSource {
    private static final Logger LOG = LoggerFactory.getLogger(MissingDataSource.class);
    private static final String FILE = "org.ops4j.datasource-yimen.cfg";
    /** A start, or a change from one database to another, takes its time. */
    private static final int LOOKS_BEFORE_TOLD = 4;

    private final BundleContext context;
    private int looksInVain;

    MissingDataSource(BundleContext context) {
        this.context = context;
    }

    void look() {
        if (find(DataSource.class.getName(), "(osgi.jndi.service.name=yimen)").length > 0) {
            looksInVain = 0;
        } else if (++looksInVain == LOOKS_BEFORE_TOLD) {
            LOG.warn("There is no database: {}", why());
        }
    }

    private String why() {
        return Files.exists(Path.of(Objects.requireNonNullElse(context.getProperty("karaf.etc"), "etc"), FILE))
                ? "the driver that etc/" + FILE + " names is not installed (there are: " + drivers()
                        + "), or a value in it is wrong"
                : "etc/" + FILE + " is missing; copy one of etc/databases there";
    }

    private String drivers() {
        return Stream.of(find("org.osgi.service.jdbc.DataSourceFactory", "(osgi.jdbc.driver.name=*)"))
                .map(driver -> String.valueOf(driver.getProperty("osgi.jdbc.driver.name")))
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private ServiceReference<?>[] find(String type, String filter) {
        try {
            ServiceReference<?>[] found = context.getAllServiceReferences(type, filter);
            return found == null ? new ServiceReference<?>[0] : Arrays.copyOf(found, found.length);
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}

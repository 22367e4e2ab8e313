package org.yimen.security.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file with the first administrator's password, from the first start to his first sign-in. */
@Component(service = FirstPassword.class, configurationPid = FirstStart.PID)
@Designate(ocd = FirstStartConfiguration.class)
public final class FirstPassword {
    static final String LOGIN = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstPassword.class);

    private final Path file;

    @Activate
    public FirstPassword(FirstStartConfiguration configuration, BundleContext context) {
        this(Places.of(
                FirstStart.PID + ": passwordFile",
                configuration.passwordFile(),
                context::getProperty,
                "karaf.data",
                "yimen/first-password.txt"));
    }

    FirstPassword(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    void write(String password) {
        PrivateFiles.write(file, "login=" + LOGIN + "\npassword=" + password + "\n");
    }

    /** Called after each sign-in. */
    void usedBy(String login) {
        if (login.equals(LOGIN)) {
            delete();
        }
    }

    /** Does not fail: the password in it is worth nothing once it has been changed. */
    void delete() {
        try {
            if (Files.deleteIfExists(file)) {
                LOG.info("The file with the first password was deleted");
            }
        } catch (IOException stays) {
            LOG.warn("Delete {} by hand: {}", file, stays.toString());
        }
    }
}

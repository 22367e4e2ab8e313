package org.yimen.casework.app;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.yimen.casework.port.Time;

/** The machine's clock; for training and demonstration it can be set ahead, never in earnest operation. */
@Component(configurationPid = "org.yimen.time")
@Designate(ocd = SystemTimeConfiguration.class)
public final class SystemTime implements Time {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final java.time.Clock clock;

    @Activate
    public SystemTime(SystemTimeConfiguration configuration) {
        Duration ahead = ahead(configuration.ahead());
        this.clock = java.time.Clock.offset(java.time.Clock.system(SHANGHAI), ahead);
        if (!ahead.isZero()) {
            Logger log = LoggerFactory.getLogger(SystemTime.class);
            log.warn("The platform's clock runs {} ahead of the machine's: for training only", ahead);
        }
    }

    @Override
    public OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static Duration ahead(String text) {
        try {
            return text.isBlank() ? Duration.ZERO : Duration.parse(text);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(
                    "org.yimen.time: ahead must be an ISO duration such as P7D or PT36H, not " + text, wrong);
        }
    }
}

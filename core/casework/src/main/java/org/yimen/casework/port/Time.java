package org.yimen.casework.port;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** The platform's clock. An OSGi service, safe for use by several threads. */
public interface Time {
    /** Now, with the offset of Asia/Shanghai. */
    OffsetDateTime now();

    /** Today in Asia/Shanghai, by which all limits go. */
    default LocalDate today() {
        return now().toLocalDate();
    }
}

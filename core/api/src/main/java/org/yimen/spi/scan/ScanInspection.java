package org.yimen.spi.scan;

import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Looks into an uploaded scan before it is kept, for example with a virus scanner: register an implementation as an OSGi
 * service under this type. Any number may be there, come and go; a scan is kept if all of them find it clean.
 *
 * <p><b>When and how it is called.</b> Before the scan is stored and outside any transaction, on a thread of the
 * platform's, several at once. All inspections of one scan share the time that the operator grants (30 seconds by
 * default): who has not answered then is interrupted, and the stream ends with an exception. Whether a scan without a
 * verdict is refused or kept with a mark is the operator's choice, never the inspection's.
 *
 * <p><b>What it must not do.</b> Keep or log the bytes: they are somebody's papers. It is told nothing about case or
 * person.
 */
@ConsumerType
public interface ScanInspection {
    /** A short name for records and logs, such as {@code clamd}; never {@code null}, always equal. */
    String name();

    /**
     * Looks into one scan.
     *
     * @param bytes the scan from its beginning; need not be closed or read to its end; never {@code null}
     * @param size number of bytes
     * @param mediaType {@code application/pdf}, {@code image/jpeg} or {@code image/png}, as found in the bytes; never
     *     {@code null}
     * @return never {@code null}
     * @throws Exception if it cannot do its work now; what can never be told of this scan is
     *     {@link Verdict#undecided}
     */
    Verdict inspect(InputStream bytes, long size, String mediaType) throws Exception;
}

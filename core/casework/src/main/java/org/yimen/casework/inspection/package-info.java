/**
 * Inspections of uploaded scans, contained: one that hangs or fails costs its verdict and nothing else.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework.inspection;

/**
 * The callers' side of the catalogue, for programs that read what is installed.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.casework;

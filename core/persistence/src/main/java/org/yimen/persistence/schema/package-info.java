/** The tables of the platform's database, for tools that fill or look at one. */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.persistence.schema;

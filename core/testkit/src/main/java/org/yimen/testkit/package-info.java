/**
 * What a department proves its items with: {@link org.yimen.testkit.RescueItemContract} and builders of households and
 * applications. For tests only; nothing here is deployed.
 */
@org.osgi.annotation.versioning.Version("0.1.0")
package org.yimen.testkit;

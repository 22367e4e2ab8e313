/**
 * 医疗救助. Rules are pure functions over immutable values; every local number is a parameter of the release.
 */
package org.yimen.plugins.medicalinsurance.internal;

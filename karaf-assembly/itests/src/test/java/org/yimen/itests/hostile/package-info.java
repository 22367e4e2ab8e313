/**
 * Departments that behave as no department should; each goes into a bundle of its own.
 */
package org.yimen.itests.hostile;

/** What several items of civil affairs ask alike. Pure functions over immutable values. */
package org.yimen.plugins.civilaffairs.internal.common;

/** 最低生活保障: {@code civil-affairs/minimum-living-allowance}. */
package org.yimen.plugins.civilaffairs.internal.minimumliving;

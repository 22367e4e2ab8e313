/** 最低生活保障边缘家庭认定: {@code civil-affairs/near-minimum-living}. */
package org.yimen.plugins.civilaffairs.internal.nearminimum;

/** 刚性支出困难家庭认定: {@code civil-affairs/rigid-expense-household}. */
package org.yimen.plugins.civilaffairs.internal.rigidexpense;

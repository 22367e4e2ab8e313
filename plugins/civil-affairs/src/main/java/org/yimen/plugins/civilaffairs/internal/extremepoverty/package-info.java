/**
 * 特困人员（孤儿）供养: adults and minors in extreme poverty, orphans, and children nobody in fact brings up. Rules are pure
 * functions over immutable values. Different texts mean different things by severe disability; each stays its own rule.
 */
package org.yimen.plugins.civilaffairs.internal.extremepoverty;

/**
 * 残疾人证核发及相关救助. Rules are pure functions over immutable values. Articles of 残疾人证管理办法 are named by number where the
 * number is known, by subject where it is not.
 */
package org.yimen.plugins.disabledfederation.internal;

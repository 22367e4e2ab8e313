/**
 * 残疾人证核发及相关救助. Rules are pure functions over immutable values. Article numbers of 残疾人证管理办法 are given where the
 * article was read; the other rules name the part of the text they stand in.
 */
package org.yimen.plugins.disabledfederation.internal;

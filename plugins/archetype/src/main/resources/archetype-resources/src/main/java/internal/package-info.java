/**
 * ${itemName}. Rules are pure functions over immutable values; nothing here is exported.
 */
package ${package}.internal;

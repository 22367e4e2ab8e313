/**
 * 临时救助: small and fast, urgent, and by expense. Relief comes first where it is urgent and small (社会救助法 art. 50). Rules
 * are pure functions over immutable values.
 */
package org.yimen.plugins.civilaffairs.internal.temporary;

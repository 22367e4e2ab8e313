/**
 * 残疾人两项补贴: the living allowance for disabled people in hardship and the nursing allowance for the severely disabled.
 * One application may claim for several members; each claim is judged for itself. Rules are pure functions over
 * immutable values.
 */
package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

package org.yimen.rest.internal;

/**
 * Why something is done.
 *
 * @param reason in Chinese
 * @param legalBasis citation, where the operation asks for one
 */
record ReasonBody(@Needed String reason, String legalBasis) {
    ReasonBody {
        reason = Fields.text(reason);
        legalBasis = Fields.text(legalBasis);
    }
}

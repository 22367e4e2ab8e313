package org.yimen.plugins.disabledfederation.internal;

/** Parameters that the rules read; the others set limits of steps alone. */
final class Keys {
    static final String RENEWAL_EARLY_DAYS = "disabled-federation.renewal-early-days";
    static final String RENEWAL_NEEDS_APPRAISAL = "disabled-federation.renewal-needs-appraisal";
    static final String MINOR_NOTICE = "disabled-federation.minor-notice";
    static final String EXCHANGE_PHOTOS = "disabled-federation.exchange-photos";
    static final String REHABILITATION_AGE = "disabled-federation.rehabilitation-age";

    private Keys() {}
}

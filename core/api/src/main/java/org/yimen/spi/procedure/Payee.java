package org.yimen.spi.procedure;

/** To whom the money of a grant goes, where there is any. */
public enum Payee {
    /** 本人或者家庭: to the bank account in the form. */
    HOUSEHOLD,
    /**
     * 机构: to whoever served the person: the hospital from the emergency-treatment fund (社会救助法 art. 51), the
     * rehabilitation institution (国发〔2018〕20号 二（三）), the school; no bank account is asked of the applicant.
     */
    INSTITUTION,
    /** 社会保险经办机构: a contribution is paid in the person's stead (社会救助法 art. 24). */
    INSURANCE
}

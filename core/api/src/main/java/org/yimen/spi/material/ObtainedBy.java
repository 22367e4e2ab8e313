package org.yimen.spi.material;

/**
 * Who brings a paper. What the check mechanism can see may not be demanded from the applicant (社会救助法 art. 62).
 */
public enum ObtainedBy {
    /** 申请人提交: the applicant brings it. */
    APPLICANT,
    /** 共享核对: the department looks it up; never listed as missing. */
    SHARED_DATA,
    /** 告知承诺: a written commitment stands in for it. */
    COMMITMENT
}

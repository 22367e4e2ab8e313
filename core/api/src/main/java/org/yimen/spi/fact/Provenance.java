package org.yimen.spi.fact;

/** Where a fact's value came from. Declared and found values are both kept and shown side by side. */
public enum Provenance {
    /** 申报: the applicant said so. */
    DECLARED,
    /** 核对: a shared-data check found it (社会救助法 art. 41). */
    CHECKED,
    /** 调查: surveyors saw it at the home. */
    SURVEYED
}

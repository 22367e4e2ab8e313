package org.yimen.spi.procedure;

/** Who does a step. Work belongs to a role in a region or department, never to one person. */
public enum Owner {
    /** 乡镇(街道): the township of the handling. */
    TOWNSHIP,
    /** 部门: the department that owns the item. */
    DEPARTMENT,
    /** 其他机构: school, hospital, appraisal institution; the department's liaison records its result. */
    INSTITUTION,
    /**
     * 上级或者设立机关: whoever looks at the decision again (法律援助法 art. 49, 残疾人证管理办法); the department's liaison records
     * its result.
     */
    SUPERIOR
}

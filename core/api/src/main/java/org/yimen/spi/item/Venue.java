package org.yimen.spi.item;

/** Where an item is applied for (社会救助法 art. 37, 38). */
public enum Venue {
    /** 户籍所在地. */
    HUKOU,
    /** 居住地: for holders of a residence permit, where conditions allow. */
    RESIDENCE,
    /** 急难发生地. */
    EMERGENCY_PLACE,
    /** 学校: the window registers and refers. */
    SCHOOL,
    /** 医疗机构: the hospital claims. */
    HOSPITAL,
    /** 事由发生地: where the matter arose that is no lawsuit (法律援助法 art. 38). */
    EVENT_PLACE,
    /** 法院、办案机关或者争议处理机关所在地. */
    COURT_OR_AGENCY,
    /** 部门: straight to the county department as well. */
    DEPARTMENT,
    /** 用人单位、工会. */
    WORKPLACE
}

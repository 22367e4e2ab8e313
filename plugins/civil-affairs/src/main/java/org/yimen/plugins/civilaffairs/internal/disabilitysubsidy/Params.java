package org.yimen.plugins.civilaffairs.internal.disabilitysubsidy;

/** Keys of the local numbers that the rules read; defaults and sources stand in {@code item.json}. */
final class Params {
    /** 困难残疾人生活补贴, yuan a month. */
    static final String LIVING = "civil-affairs.disability-living-rate";
    /** 重度残疾人护理补贴 of grade 1, yuan a month. */
    static final String NURSING_FIRST = "civil-affairs.disability-nursing-rate-1";
    /** The same of grade 2. */
    static final String NURSING_SECOND = "civil-affairs.disability-nursing-rate-2";
    /** The same of 智力、精神 grades 3 and 4 where the place extends it to them. */
    static final String NURSING_MIND = "civil-affairs.disability-nursing-rate-mind";
    /** 1 if the place pays the living allowance to 低保边缘 and 刚性支出 households as well. */
    static final String LIVING_EXTENDED = "civil-affairs.disability-living-extended";
    /** 1 if the place pays the nursing allowance to 智力、精神 of grades 3 and 4. */
    static final String NURSING_EXTENDED = "civil-affairs.disability-nursing-extended";
    /** How many days before its end a certificate is worth a warning. */
    static final String EXPIRY_WARNING = "civil-affairs.certificate-warning-days";

    private Params() {}
}

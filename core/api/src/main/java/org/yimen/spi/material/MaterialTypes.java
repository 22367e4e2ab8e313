package org.yimen.spi.material;

import java.util.Map;

/** The document types that departments share, by code. A type not listed here carries its department's prefix. */
public final class MaterialTypes {
    public static final String ID_CARD = "id-card";
    public static final String HOUSEHOLD_REGISTER = "household-register";
    public static final String RESIDENCE_PERMIT = "residence-permit";
    public static final String SIGNED_APPLICATION = "signed-application";
    public static final String CHECK_AUTHORISATION = "check-authorisation";
    public static final String TRUTH_COMMITMENT = "truth-commitment";
    public static final String MANDATE = "mandate";
    public static final String GUARDIANSHIP_PROOF = "guardianship-proof";
    public static final String DISABILITY_CERTIFICATE = "disability-certificate";
    public static final String DIAGNOSIS = "diagnosis";
    public static final String MEDICAL_BILLS = "medical-bills";
    public static final String INSURANCE_SETTLEMENT = "insurance-settlement";
    public static final String SCHOOL_PROOF = "school-proof";
    public static final String TUITION_RECEIPT = "tuition-receipt";
    public static final String INCOME_STATEMENT = "income-statement";
    public static final String PROPERTY_STATEMENT = "property-statement";
    public static final String EXPENSE_RECEIPTS = "expense-receipts";
    public static final String BANK_CARD = "bank-card";
    public static final String PORTRAIT_PHOTO = "portrait-photo";
    public static final String ACCIDENT_PROOF = "accident-proof";
    public static final String DEATH_OR_MISSING_PROOF = "death-or-missing-proof";
    public static final String STATUS_PROOF = "status-proof";
    public static final String EMPLOYMENT_CERTIFICATE = "employment-certificate";
    public static final String HOUSING_PROOF = "housing-proof";
    public static final String CASE_PAPERS = "case-papers";

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry(ID_CARD, "居民身份证"),
            Map.entry(HOUSEHOLD_REGISTER, "居民户口簿"),
            Map.entry(RESIDENCE_PERMIT, "居住证"),
            Map.entry(SIGNED_APPLICATION, "申请书（签名页）"),
            Map.entry(CHECK_AUTHORISATION, "家庭经济状况核对授权书"),
            Map.entry(TRUTH_COMMITMENT, "诚信承诺书"),
            Map.entry(MANDATE, "委托书"),
            Map.entry(GUARDIANSHIP_PROOF, "监护关系证明"),
            Map.entry(DISABILITY_CERTIFICATE, "残疾人证"),
            Map.entry(DIAGNOSIS, "疾病诊断证明"),
            Map.entry(MEDICAL_BILLS, "医疗费用票据"),
            Map.entry(INSURANCE_SETTLEMENT, "医保结算单"),
            Map.entry(SCHOOL_PROOF, "在校就读证明"),
            Map.entry(TUITION_RECEIPT, "学费缴纳凭证"),
            Map.entry(INCOME_STATEMENT, "家庭收入申报表"),
            Map.entry(PROPERTY_STATEMENT, "家庭财产申报表"),
            Map.entry(EXPENSE_RECEIPTS, "刚性支出凭证"),
            Map.entry(BANK_CARD, "银行卡（社会保障卡）"),
            Map.entry(PORTRAIT_PHOTO, "近期免冠白底彩色照片"),
            Map.entry(ACCIDENT_PROOF, "突发事件证明"),
            Map.entry(DEATH_OR_MISSING_PROOF, "父母死亡或者查找不到的证明"),
            Map.entry(STATUS_PROOF, "救助身份认定凭证"),
            Map.entry(EMPLOYMENT_CERTIFICATE, "就业创业证（失业登记）"),
            Map.entry(HOUSING_PROOF, "住房状况证明"),
            Map.entry(CASE_PAPERS, "与申请事项有关的案件材料"));

    private MaterialTypes() {}

    /** Every shared type with its Chinese title; never {@code null}. */
    public static Map<String, String> titles() {
        return TITLES;
    }
}

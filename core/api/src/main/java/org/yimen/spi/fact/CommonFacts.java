package org.yimen.spi.fact;

import java.util.List;
import java.util.Optional;

/**
 * The core dictionary of shared facts, owned by the platform: the official fields of the forms of {@code
 * 最低生活保障审核确认办法}, {@code 特困人员认定办法}, {@code 刚性支出困难家庭认定办法} and their neighbours. The schemas stand in {@code
 * dictionary.json} beside this class. Household members are told apart by their place in {@code
 * household-members/members}: {@code applicant} or {@code member:N}.
 */
public final class CommonFacts {
    public static final String PERSON = "person";
    public static final String AGENT = "agent";
    public static final String HARDSHIP = "hardship";
    public static final String HOUSEHOLD_MEMBERS = "household-members";
    public static final String INCOME = "income";
    public static final String PROPERTY = "property";
    public static final String RIGID_EXPENSES = "rigid-expenses";
    public static final String HOUSING = "housing";
    public static final String DISABILITY = "disability";
    public static final String ILLNESS = "illness";
    public static final String MEDICAL_INSURANCE = "medical-insurance";
    public static final String EDUCATION = "education";
    public static final String EMPLOYMENT = "employment";
    public static final String BANK_ACCOUNT = "bank-account";
    public static final String SUPPORTERS = "supporters";
    public static final String CARE = "care";
    public static final String PARENTS = "parents";
    public static final String EMERGENCY = "emergency";
    public static final String CONSENTS = "consents";
    public static final String OFFICIAL_RELATIVE = "official-relative";

    private static final List<FactDefinition> ALL = DictionaryFile.read();

    private CommonFacts() {}

    /** Every fact of the core dictionary, in the order of the form; never {@code null}. */
    public static List<FactDefinition> all() {
        return ALL;
    }

    public static Optional<FactDefinition> find(FactKey key) {
        return ALL.stream().filter(definition -> definition.key().equals(key)).findFirst();
    }
}

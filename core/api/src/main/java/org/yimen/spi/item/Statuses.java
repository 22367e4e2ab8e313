package org.yimen.spi.item;

/** Codes of the recognised statuses that the law lets departments share (社会救助法 art. 42), and their kin. */
public final class Statuses {
    /** 特困人员. */
    public static final String EXTREME_POVERTY = "extreme-poverty";
    /** 最低生活保障对象. */
    public static final String MINIMUM_LIVING = "minimum-living";
    /** 最低生活保障边缘家庭. */
    public static final String NEAR_MINIMUM_LIVING = "near-minimum-living";
    /** 刚性支出困难家庭. */
    public static final String RIGID_EXPENSE = "rigid-expense";
    /** 孤儿. */
    public static final String ORPHAN = "orphan";
    /** 事实无人抚养儿童. */
    public static final String UNSUPPORTED_CHILD = "unsupported-child";
    /** 持证残疾人. */
    public static final String DISABLED = "disabled";
    /** 就业困难人员. */
    public static final String HARD_TO_EMPLOY = "hard-to-employ";
    /** 困难职工. */
    public static final String WORKER_IN_HARDSHIP = "worker-in-hardship";

    /** 防止返贫监测对象 (国办发〔2023〕39号 二). */
    public static final String RELAPSE_RISK = "relapse-risk";
    /** 优抚对象: no item here confers it; it comes from the register (法律援助法 art. 42). */
    public static final String ENTITLED_GROUP = "entitled-group";

    private Statuses() {}
}

package org.yimen.spi.procedure;

/** What a step is, so that the platform gives it the behaviour the law attaches to it. */
public enum StepKind {
    /** 入户调查: two or more surveyors sign, and the household does. */
    SURVEY,
    /** 信息核对: a request goes out, a report comes back and stands beside what was declared. */
    VERIFICATION,
    /** 审核意见: township opinion or a department's first review, as text with a conclusion. */
    OPINION,
    /** 公示: hangs for its days; objections are recorded and open the dispute steps. */
    PUBLIC_NOTICE,
    /** 民主评议: with a record of who attended. */
    MEETING,
    /** 鉴定评估: disability assessment, self-care assessment. */
    APPRAISAL,
    /** 听取意见: the person is heard before a benefit is cut or ended (社会救助法 art. 48). */
    HEARING,
    /** 异议审查: a decision is upheld, or whoever made it is told to mend it by a new one (法律援助法 art. 49). */
    OBJECTION_REVIEW,
    /** 决定: grant or refuse, with legal basis and remedy. Every track has exactly one. */
    DECISION,
    /** 公布: the grant is published in the village or community (社会救助法 art. 45). */
    PUBLICATION,
    /** 补充手续: papers of a relief-first grant are completed (社会救助法 art. 50). */
    COMPLETION,
    /** 发放: payment, certificate or service is handed over. */
    DELIVERY,
    /** 登记转交: the window registers and refers, and follows up (school, hospital). */
    REFERRAL
}

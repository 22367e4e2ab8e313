package org.yimen.persistence.internal;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import javax.persistence.Version;

/** A case: what lists are made of, and the body. */
@Entity
@Table(name = "case_file")
class CaseRow {
    @Id
    String id;

    @Version
    long version;

    String state;

    @Column(name = "receipt_number")
    String receiptNumber;

    @Column(name = "applicant_name")
    String applicantName;

    @Column(name = "region_code")
    String regionCode;

    String township;

    String county;

    /** What the bank account is found by that the case is to be paid to. */
    @Column(name = "account_index")
    String accountIndex;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "due_on")
    String dueOn;

    byte[] body;
}

package org.yimen.casework.port;

/** The stores of one transaction; use them only inside it, on its thread. */
public interface Stores {
    CaseStore cases();

    HandlingStore handlings();

    PersonStore persons();

    ReleaseStore releases();

    EventStore events();

    RegisterStore register();

    ParameterStore parameters();

    ConsultationStore consultations();

    ScanStore scans();

    NumberStore numbers();

    CalendarStore calendar();

    DirectoryStore directory();

    AccountStore accounts();

    SessionStore sessions();

    IdempotencyStore idempotency();

    AuditStore audit();

    LeaseStore leases();
}

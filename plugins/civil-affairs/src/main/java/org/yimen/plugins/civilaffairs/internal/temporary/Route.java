package org.yimen.plugins.civilaffairs.internal.temporary;

/** Which of the item's tracks an application takes. */
enum Route {
    SMALL_FAST("small-fast"),
    EMERGENCY("emergency"),
    EXPENSE("expense"),
    EXPENSE_RECOGNISED("expense-recognised");

    private final String track;

    Route(String track) {
        this.track = track;
    }

    /** Urgent and small goes fast (社会救助法 art. 50); recognised households are only asked about the expense (art. 42). */
    static Route of(Need need) {
        if (need.isByExpense()) {
            return need.isRecognised() ? EXPENSE_RECOGNISED : EXPENSE;
        }
        return need.isImmediate() && isSmall(need) ? SMALL_FAST : EMERGENCY;
    }

    /** 救助金额较小: told, and at most the local cap. */
    static boolean isSmall(Need need) {
        return need.requested()
                .filter(amount -> amount.compareTo(need.months(Params.SMALL_CAP)) <= 0)
                .isPresent();
    }

    /** Whether income and property are examined. */
    boolean examinesMeans() {
        return this == EXPENSE;
    }

    /** Whether papers may follow the grant. */
    boolean isFast() {
        return this == SMALL_FAST;
    }

    String track() {
        return track;
    }
}

package org.yimen.casework.registry;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.yimen.spi.item.Benefit;
import org.yimen.spi.material.MaterialNeed;

/** An item that is asked through the guard, and what is expected of its answers. */
@Timeout(30)
abstract class GuardedItem {
    final TestRegistry platform = new TestRegistry();
    final TestItem item = new TestItem();

    @AfterEach
    void close() {
        platform.close();
    }

    static Benefit benefit(String amount, Benefit.Kind kind) {
        return new Benefit(kind, new BigDecimal(amount), Benefit.Per.MONTH, Benefit.Starts.AT_ONCE, "按差额计算");
    }

    /** Heeds no interrupt. */
    static List<MaterialNeed> hang(CountDownLatch until) {
        while (true) {
            try {
                until.await();
                return List.of();
            } catch (InterruptedException ignored) {
                Thread.interrupted();
            }
        }
    }

    static Fault faultOf(Answer<?> answer) {
        return answer.fault().orElseThrow(() -> new AssertionError("answered: " + answer));
    }
}

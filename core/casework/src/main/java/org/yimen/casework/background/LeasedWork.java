package org.yimen.casework.background;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.yimen.casework.port.Transactions;

/**
 * Has work done in the background by one node at a time. A node claims a job by a lease in the database, keeps it with each
 * piece that it commits, and gives it back when the round is done or the node stops. If it dies or hangs, another one goes
 * on from the last piece that was committed, as soon as the lease has run out; what the first one still tries to commit
 * after that is undone. So each piece has its effect once.
 *
 * <p>Only what stands in the database is guarded like that: whatever a task does outside of it can happen twice.
 *
 * <p>Safe for use by several threads.
 */
@Component(service = LeasedWork.class, configurationPid = LeasedWork.PID)
@Designate(ocd = BackgroundConfiguration.class)
public final class LeasedWork {
    static final String PID = "org.yimen.background";
    private static final int SHORTEST_LEASE_IN_SECONDS = 3;
    private static final int LONGEST_LEASE_IN_SECONDS = 600;

    private final Transactions transactions;
    private final Duration lease;
    private final String node;

    @Activate
    public LeasedWork(@Reference Transactions transactions, BackgroundConfiguration configuration) {
        this(transactions, lease(configuration.leaseInSeconds()), thisNode());
    }

    /**
     * @param lease after which others take the work of a node that shows no sign of life
     * @param node how this one is called, for people to read
     */
    LeasedWork(Transactions transactions, Duration lease, String node) {
        this.transactions = transactions;
        this.lease = lease;
        this.node = node;
    }

    /**
     * Has a task done in rounds.
     *
     * @param period from the end of a round to the beginning of the next, whichever node does it; never {@code null}
     * @param name of the work, the same on all nodes, at most 64 characters; never {@code null}
     * @param task never {@code null}
     * @return the job; whoever began it closes it
     */
    public Job every(Duration period, String name, Task task) {
        Worker worker = new Worker(transactions, new Worker.Terms(name, node, period, lease), task);
        worker.start();
        return worker;
    }

    private static Duration lease(int seconds) {
        if (seconds < SHORTEST_LEASE_IN_SECONDS || seconds > LONGEST_LEASE_IN_SECONDS) {
            throw new IllegalArgumentException(PID + ": leaseInSeconds is " + SHORTEST_LEASE_IN_SECONDS + " to "
                    + LONGEST_LEASE_IN_SECONDS + ", not " + seconds);
        }
        return Duration.ofSeconds(seconds);
    }

    /** Process and machine, as 4711@server-2. */
    private static String thisNode() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}

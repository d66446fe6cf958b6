package kr.smartwork.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import kr.smartwork.shared.Conflict;
import kr.smartwork.shared.Failure;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people at one row, round after round: by turns the one comes first, the other comes first, or both come at once. Who is
 * to come first holds the row until the other has set out, so who wins does not hang on the machine.
 */
@TestComponent
public class Duel {

    /** Of each duel. */
    static final int ROUNDS = 50;

    private static final int PATIENCE = 30;

    private final TransactionTemplate transaction;
    private final MessageSource messages;

    Duel(TransactionTemplate transaction, MessageSource messages) {
        this.transaction = transaction;
        this.messages = messages;
    }

    /** Who comes first in a round. */
    enum Start {
        ONE,
        OTHER,
        BOTH;

        static Start of(int round) {
            return values()[round % values().length];
        }
    }

    /**
     * What came of both; a failure that is said in a sentence is a result.
     *
     * @param row takes the lock that both need
     */
    List<Object> fight(Start start, Runnable row, Callable<?> one, Callable<?> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            if (start == Start.BOTH) {
                CyclicBarrier together = new CyclicBarrier(2);
                return both(two.submit(() -> together(together, one)), two.submit(() -> together(together, other)));
            }
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch setOut = new CountDownLatch(1);
            Callable<Object> first = () -> holding(row, held, setOut, start == Start.ONE ? one : other);
            Callable<Object> second = () -> {
                await(held);
                setOut.countDown();
                return result(start == Start.ONE ? other : one);
            };
            return start == Start.ONE
                    ? both(two.submit(first), two.submit(second))
                    : both(two.submit(second), two.submit(first));
        } finally {
            two.shutdownNow();
        }
    }

    /** That one of them won, and which sentence the other reads; returns whether it was the first of the list. */
    boolean oneWinner(List<Object> results, Start start) {
        boolean first = !(results.get(0) instanceof Failure);
        assertThat(results.get(first ? 1 : 0)).as("%s", results).isInstanceOf(Conflict.class);
        assertThat(results.get(first ? 0 : 1)).as("%s", results).isNotInstanceOf(Failure.class);
        if (start != Start.BOTH) {
            assertThat(first).as("%s: %s", start, results).isEqualTo(start == Start.ONE);
        }
        sentence((Failure) results.get(first ? 1 : 0));
        return first;
    }

    /** What whoever was too late reads: what has happened, and not merely that somebody else is busy. */
    String sentence(Failure told) {
        assertThat(told.code()).isNotEqualTo("busy");
        String sentence =
                messages.getMessage(told.text().key(), told.text().args().toArray(), Locale.KOREAN);
        assertThat(sentence).endsWith(".").doesNotContain("{", "null").hasSizeGreaterThan(10);
        return sentence;
    }

    private static List<Object> both(Future<Object> one, Future<Object> other) throws Exception {
        return List.of(one.get(PATIENCE, TimeUnit.SECONDS), other.get(PATIENCE, TimeUnit.SECONDS));
    }

    private static Object together(CyclicBarrier start, Callable<?> step) throws Exception {
        start.await(PATIENCE, TimeUnit.SECONDS);
        return result(step);
    }

    private Object holding(Runnable row, CountDownLatch held, CountDownLatch setOut, Callable<?> step) {
        return transaction.execute(status -> {
            row.run();
            held.countDown();
            await(setOut);
            try {
                Object result = result(step);
                if (result instanceof Failure) {
                    status.setRollbackOnly();
                }
                return result;
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Object result(Callable<?> step) throws Exception {
        try {
            return step.call();
        } catch (Failure told) {
            return told;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}

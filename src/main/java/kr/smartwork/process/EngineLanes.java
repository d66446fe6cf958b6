package kr.smartwork.process;

import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Runs a chunk of engine work several times side by side, each in a transaction of its own, so
 * that the database works on one chunk while the engine thinks about the next. What a lane has committed stays, whatever
 * becomes of the others and of the caller: the work must find out itself what is left to do.
 */
@Component
class EngineLanes {

    private final ProcessEngineConfigurationImpl engine;
    private final int lanes;
    private final ExecutorService others;

    EngineLanes(ProcessEngineConfigurationImpl engine, DispatchSettings settings) {
        this.engine = engine;
        this.lanes = settings.lanes();
        this.others = Executors.newFixedThreadPool(Math.max(1, lanes - 1), work -> {
            Thread thread = new Thread(work, "engine-lane");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs the work once in each lane, in an engine command of its own, and waits for all; the first failure is thrown when
     * none is running any more.
     */
    void run(Runnable work) {
        runUnwrapped(() -> engine.getCommandExecutorTxRequiresNew().execute(context -> {
            work.run();
            return null;
        }));
    }

    /** The same for work that opens its transactions and commands itself. */
    void runUnwrapped(Runnable work) {
        Callable<Void> chunk = () -> {
            work.run();
            return null;
        };
        List<Future<Void>> beside = new ArrayList<>();
        for (int i = 1; i < lanes; i++) {
            beside.add(others.submit(chunk));
        }
        RuntimeException failure = failure(chunk);
        for (Future<Void> lane : beside) {
            RuntimeException other = failure(lane::get);
            failure = failure == null ? other : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static @Nullable RuntimeException failure(Callable<Void> lane) {
        try {
            lane.call();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof RuntimeException told
                    ? told
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("Interrupted while a lane was running", ended);
        } catch (RuntimeException told) {
            return told;
        } catch (Exception other) {
            return new IllegalStateException(other);
        }
    }

    @PreDestroy
    void end() {
        others.shutdown();
    }
}

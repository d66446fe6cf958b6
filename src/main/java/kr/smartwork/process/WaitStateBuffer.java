package kr.smartwork.process;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers the wait states of the current transaction and writes them just before it commits: both or neither. */
@Component
class WaitStateBuffer {

    private final WaitStateProjection projection;

    WaitStateBuffer(WaitStateProjection projection) {
        this.projection = projection;
    }

    /** The wait states of the current transaction; the engine never runs outside one. */
    WaitStates current() {
        WaitStates bound = (WaitStates) TransactionSynchronizationManager.getResource(this);
        return bound != null ? bound : bind();
    }

    private WaitStates bind() {
        WaitStates states = new WaitStates();
        TransactionSynchronizationManager.bindResource(this, states);
        TransactionSynchronizationManager.registerSynchronization(new Writer(states));
        return states;
    }

    private final class Writer implements TransactionSynchronization {

        private @Nullable WaitStates states;

        private Writer(WaitStates states) {
            this.states = states;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (states != null) {
                projection.write(states);
                states = null;
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(WaitStateBuffer.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(WaitStateBuffer.this);
        }

        @Override
        public void resume() {
            if (states != null) {
                TransactionSynchronizationManager.bindResource(WaitStateBuffer.this, states);
            }
        }
    }
}

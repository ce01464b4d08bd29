package io.bottine.slack.install;

import io.bottine.core.store.Ledger;
import io.bottine.core.store.Store;
import java.util.function.Function;

/** A store whose database goes away when a test says so, and comes back. */
final class BreakableStore implements Store {

    private final Store store;
    private int left = Integer.MAX_VALUE;

    BreakableStore(Store store) {
        this.store = store;
    }

    /** From now on it does so many units of work more, and fails after that. */
    void failAfter(int unitsOfWork) {
        left = unitsOfWork;
    }

    void mend() {
        left = Integer.MAX_VALUE;
    }

    /** True where it was asked for more than it had left. */
    boolean hasFailed() {
        return left < 0;
    }

    @Override
    public <T> T write(Function<Ledger, T> work) {
        count();
        return store.write(work);
    }

    @Override
    public <T> T read(Function<Ledger, T> work) {
        count();
        return store.read(work);
    }

    private void count() {
        if (left != Integer.MAX_VALUE && --left < 0) {
            throw new StoreUnavailable(StoreUnavailable.Reason.UNREACHABLE, "gone", new IllegalStateException("gone"));
        }
    }
}

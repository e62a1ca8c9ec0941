package dev.digest.cli.terminal;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ignores Ctrl-C while the user is in an editor: the terminal sends it to all programs, and in an editor it may mean
 * anything. Where there are no signal handlers, this class does nothing.
 */
final class InterruptGuard {
    private static final String KEY = "INT";
    /** Java dispatches signals in order of their number; this one, which nobody uses, comes after SIGINT. */
    private static final String BARRIER_SIGNAL = "WINCH";

    private static final String UNSUPPORTED = "";
    private static final int PATIENCE_SECONDS = 1;

    private final Object previousHandler;

    private InterruptGuard(Object before) {
        this.previousHandler = before;
    }

    /** Ignores Ctrl-C from now on. Programs started meanwhile do not. */
    static InterruptGuard ignoreInterrupts() {
        try {
            // Not SIG_IGN, which child processes would inherit.
            return new InterruptGuard(SignalHandlers.install(KEY, SignalHandlers.of(() -> {})));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return new InterruptGuard(UNSUPPORTED);
        }
    }

    /** Handles Ctrl-C again. */
    void restore() {
        if (previousHandler.equals(UNSUPPORTED)) {
            return;
        }
        try {
            awaitEarlier();
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Not every system has the other signal.
        }
        try {
            SignalHandlers.install(KEY, previousHandler);
        } catch (ReflectiveOperationException e) {
            // Installing the handler worked; in the worst case Ctrl-C stays ignored.
        }
    }

    /** Waits for a signal sent while the editor was open that Java has not dispatched yet. */
    private static void awaitEarlier() throws ReflectiveOperationException {
        CountDownLatch through = new CountDownLatch(1);
        Object others = SignalHandlers.install(BARRIER_SIGNAL, SignalHandlers.of(through::countDown));
        SignalHandlers.raise(BARRIER_SIGNAL);
        try {
            if (!through.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                // Then it was dispatched long ago, or Java cannot dispatch signals now.
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            SignalHandlers.install(BARRIER_SIGNAL, others);
        }
    }
}

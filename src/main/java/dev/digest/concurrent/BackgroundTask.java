package dev.digest.concurrent;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that goes on in a thread of its own while its starter does something else: a command is mostly over before it
 * could be fast, and two processors then do twice as much as one. The work has to leave alone what its starter uses
 * until it is over. It does not keep the program from ending.
 */
public final class BackgroundTask<T> {
    private final FutureTask<T> work;

    private BackgroundTask(FutureTask<T> work) {
        this.work = work;
    }

    /** Begins some work. */
    public static <T> BackgroundTask<T> start(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        Thread thread = new Thread(task, "meanwhile");
        thread.setDaemon(true);
        thread.start();
        return new BackgroundTask<>(task);
    }

    /** Waits for its end, and returns what it brought; what was thrown there is thrown here. */
    public T join() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return work.get();
                } catch (InterruptedException e) {
                    // It is soon over, and what its starter wants to say needs it, above all then.
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * Does something else until it is over, and waits for it even where that goes wrong: nothing may be taken away of
     * what it works with.
     *
     * @throws RuntimeException what the other work throws; what was thrown here is then not told
     */
    public <U> U joinAfter(Supplier<U> other) {
        try {
            return other.get();
        } finally {
            try {
                join();
            } catch (RuntimeException e) {
                // Whoever asks for what it brought is told.
            }
        }
    }
}

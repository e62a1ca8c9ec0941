package dev.digest.ai;

import dev.digest.problem.Problem;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a model, several at once; one thread submits them and takes the answers as they arrive. Closing it
 * abandons the requests that are left.
 *
 * @param <T> what a request is about
 */
public final class ModelQueue<T> implements AutoCloseable {
    private final LanguageModel model;
    private final ExecutorService workers;
    private final CompletionService<ModelReply<T>> replies;
    private int pending;

    /**
     * The outcome of a request: an answer or a problem.
     *
     * @param answer null when there is a problem
     * @param problem null when there is an answer
     */
    public record ModelReply<T>(
            T subject,
            @Nullable ModelAnswer answer,
            @Nullable Problem problem) {
        /**
         * The answer.
         *
         * @throws Problem the problem in its place
         */
        public ModelAnswer require() {
            if (answer == null) {
                throw problem == null ? new IllegalStateException() : problem;
            }
            return answer;
        }
    }

    /**
     * A queue without requests.
     *
     * @param parallel how many requests run at once, at least 1
     */
    public ModelQueue(LanguageModel model, int parallel) {
        this.model = model;
        this.workers = Executors.newFixedThreadPool(Math.max(1, parallel), ModelQueue::worker);
        this.replies = new ExecutorCompletionService<>(workers);
    }

    /** A daemon, so that an interrupted program ends without waiting for answers. */
    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "model");
        thread.setDaemon(true);
        return thread;
    }

    /** Sends a request as soon as a worker is free. */
    public void submit(T subject, ModelRequest request) {
        replies.submit(() -> reply(subject, request));
        pending++;
    }

    private ModelReply<T> reply(T subject, ModelRequest request) {
        try {
            return new ModelReply<>(subject, model.ask(request), null);
        } catch (Problem problem) {
            return new ModelReply<>(subject, null, problem);
        }
    }

    /** Whether there are requests whose reply was not taken. */
    public boolean hasNext() {
        return pending > 0;
    }

    /**
     * Waits for the next reply, in the order in which they arrive.
     *
     * @throws Problem {@code fetch.interrupted}
     */
    public ModelReply<T> next() {
        try {
            pending--;
            return replies.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of("fetch.interrupted").causedBy(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}

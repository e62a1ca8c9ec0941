package dev.digest.app.discovery;

import dev.digest.app.ModelAccess;
import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomListener;
import dev.digest.app.paper.draft.DraftPapers;
import dev.digest.app.paper.draft.DraftPapers.DraftRequest;
import dev.digest.app.paper.draft.DraftResult;
import dev.digest.paper.PaperId;
import dev.digest.problem.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that a language model makes of picked papers while further papers are decided. Each is saved as soon as it
 * arrives, as with {@code digest draft}.
 */
public final class TriageDrafts implements AutoCloseable {
    private final Newsroom newsroom;
    private final NewsroomListener listener;
    private final AtomicInteger running = new AtomicInteger();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(TriageDrafts::daemon);
    private @Nullable Boolean possible;

    TriageDrafts(Newsroom newsroom, NewsroomListener listener) {
        this.newsroom = newsroom;
        this.listener = listener;
    }

    /** A daemon, so that an interrupted program ends without waiting for answers. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "drafts");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether a model is configured. It is found out once, since the command that knows the key may take a while. */
    public synchronized boolean isPossible() {
        Boolean known = possible;
        if (known == null) {
            known = hasModel();
            possible = known;
        }
        return known;
    }

    private boolean hasModel() {
        try {
            requireModel();
            return true;
        } catch (Problem problem) {
            return false;
        }
    }

    /**
     * Makes sure that a model is configured.
     *
     * @throws Problem {@code ai.*} when none is
     */
    public void requireModel() {
        new ModelAccess(newsroom).model();
    }

    /**
     * Asks for a draft of a paper of the library.
     *
     * @param finished is told in another thread: the paper, and the problem if there is no draft
     */
    public void ask(PaperId paper, BiConsumer<PaperId, Optional<Problem>> finished) {
        running.incrementAndGet();
        worker.execute(() -> {
            Optional<Problem> problem = draft(paper);
            running.decrementAndGet();
            finished.accept(paper, problem);
        });
    }

    private Optional<Problem> draft(PaperId paper) {
        try (Newsroom opened = newsroom.reopened("draft " + paper.local(), listener)) {
            DraftResult result = new DraftPapers(opened).draft(DraftRequest.of(paper));
            return result.failures().entrySet().stream()
                    .map(Map.Entry::getValue)
                    .findFirst();
        } catch (Problem problem) {
            return Optional.of(problem);
        } catch (RuntimeException e) {
            return Optional.of(Problem.of("internal", e.toString()).causedBy(e));
        }
    }

    /** How many drafts are not finished. */
    public int running() {
        return running.get();
    }

    /** Waits until all are finished. */
    public void await() throws InterruptedException {
        worker.shutdown();
        worker.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}

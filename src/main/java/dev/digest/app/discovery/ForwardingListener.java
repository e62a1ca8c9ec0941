package dev.digest.app.discovery;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import java.util.function.Consumer;

/** Forwards everything, and passes each paper, new or revised, to a second consumer. */
record ForwardingListener(RecordListener next, Consumer<NewPaper> watcher) implements RecordListener {
    @Override
    public void paper(NewPaper paper) {
        watcher.accept(paper);
        next.paper(paper);
    }

    @Override
    public void revision(NewPaper paper) {
        watcher.accept(paper);
        next.revision(paper);
    }

    @Override
    public void votes(PaperVotes votes) {
        next.votes(votes);
    }

    @Override
    public void failed(String what, Problem problem) {
        next.failed(what, problem);
    }
}

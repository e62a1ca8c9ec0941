package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.PaperVotes;
import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Buffers the records of a response until it is complete, so that a retry does not pass them on twice. */
final class RecordBuffer implements RecordListener {
    private final List<Consumer<RecordListener>> records = new ArrayList<>();

    @Override
    public void paper(NewPaper paper) {
        records.add(receiver -> receiver.paper(paper));
    }

    @Override
    public void revision(NewPaper paper) {
        records.add(receiver -> receiver.revision(paper));
    }

    @Override
    public void votes(PaperVotes votes) {
        records.add(receiver -> receiver.votes(votes));
    }

    @Override
    public void failed(String what, Problem problem) {
        records.add(receiver -> receiver.failed(what, problem));
    }

    int size() {
        return records.size();
    }

    void sendTo(RecordListener receiver) {
        records.forEach(record -> record.accept(receiver));
    }
}

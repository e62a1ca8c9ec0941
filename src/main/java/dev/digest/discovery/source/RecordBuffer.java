package dev.digest.discovery.source;

import dev.digest.discovery.NewPaper;
import dev.digest.discovery.RecordListener;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds the records of an answer until it is read to its end, so that one that is asked for again counts once. */
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

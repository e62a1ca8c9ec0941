package dev.digest.cli.command.discovery.triage;

import dev.digest.app.NewsroomListener;
import dev.digest.app.Notice;
import dev.digest.cli.output.MessageCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps notices until they can be shown, since the screen is not to be written over. They come from several threads.
 */
final class TriageNotices implements NewsroomListener {
    private final MessageCatalog messages;
    private final Queue<String> texts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private volatile Runnable arrival = () -> {};

    TriageNotices(MessageCatalog messages) {
        this.messages = messages;
    }

    /** Runs something whenever a notice comes, in its thread. */
    void onArrival(Runnable reaction) {
        arrival = reaction;
    }

    /** How many have come so far. */
    int count() {
        return count.get();
    }

    /** Adds a text. */
    void add(String text) {
        texts.add(text);
        count.incrementAndGet();
        arrival.run();
    }

    /** The notices since the last time. */
    List<String> take() {
        List<String> taken = new ArrayList<>();
        for (String text = texts.poll(); text != null; text = texts.poll()) {
            taken.add(text);
        }
        return taken;
    }

    @Override
    public void onNotice(Notice notice) {
        add(messages.text(notice.key(), notice.details().toArray()));
    }

    @Override
    public void onStart(int total) {
        // A decision takes no time to speak of.
    }

    @Override
    public void onProgress(int done) {
        // The same.
    }

    @Override
    public void onWait(WaitReason why, String host, Duration howLong) {
        // Only drafts wait, while one goes on deciding.
    }
}

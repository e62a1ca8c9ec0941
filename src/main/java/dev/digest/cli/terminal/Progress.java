package dev.digest.cli.terminal;

import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.fetch.WaitListener;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Progress of long work: how much is done, what it is waiting for, how long it will take. On a terminal one line that
 * is updated; elsewhere a line at most every ten seconds, but unusual waits at once.
 */
public final class Progress implements WaitListener {
    private static final String BACK = "\r\u001B[K";
    private static final Duration LOG_INTERVAL = Duration.ofSeconds(10);
    /** An estimate from a shorter time is not reliable. */
    private static final Duration SHOW_AFTER = Duration.ofSeconds(2);

    private final TextOutput err;
    private final MessageCatalog messages;
    private final InstantSource clock;
    private final boolean quiet;
    private Instant startedAt = Instant.EPOCH;
    private Instant lastReport = Instant.EPOCH;
    private int done;
    private int total;
    private boolean shown;

    public Progress(TextOutput err, MessageCatalog messages, InstantSource clock, boolean quiet) {
        this.err = err;
        this.messages = messages;
        this.clock = clock;
        this.quiet = quiet;
    }

    /** Starts with this many items. */
    public void start(int many) {
        startedAt = clock.instant();
        lastReport = startedAt;
        done = 0;
        total = many;
        show("", false);
    }

    /** This many more are done. */
    public void advance(int more) {
        done = Math.min(total, done + more);
        show("", false);
    }

    @Override
    public void onWait(WaitReason why, String host, Duration howLong) {
        long seconds = (howLong.toMillis() + 999) / 1000;
        String text = messages.text("progress." + why.name().toLowerCase(Locale.ROOT), host, seconds);
        show(text, why != WaitReason.INTERVAL);
    }

    private void show(String text, boolean urgent) {
        String line = SafeText.line((counted() + "  " + text).strip());
        if (quiet || line.isEmpty()) {
            return;
        }
        if (err.isTerminal()) {
            err.print(BACK + TextWidth.fit(line, Math.max(1, err.columns() - 1)));
            err.flush();
            shown = true;
        } else if (urgent || isDue()) {
            err.line(line);
            err.flush();
            lastReport = clock.instant();
        }
    }

    private boolean isDue() {
        return total > 0 && Duration.between(lastReport, clock.instant()).compareTo(LOG_INTERVAL) >= 0;
    }

    private String counted() {
        if (total < 2 || done >= total) {
            return "";
        }
        Duration passed = Duration.between(startedAt, clock.instant());
        if (done == 0 || passed.compareTo(SHOW_AFTER) < 0) {
            return messages.text("progress.arrived", done, total);
        }
        long seconds = passed.toMillis() * (total - done) / done / 1000 + 1;
        String left = seconds < 100
                ? messages.text("progress.seconds", seconds)
                : messages.text("progress.minutes", (seconds + 59) / 60);
        return messages.text("progress.left", done, total, left);
    }

    /** Clears the line before something else is written. */
    public void clear() {
        if (shown) {
            err.print(BACK);
            err.flush();
            shown = false;
        }
    }
}

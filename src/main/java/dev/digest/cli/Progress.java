package dev.digest.cli;

import dev.digest.cli.output.Messages;
import dev.digest.cli.output.Output;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextWidth;
import dev.digest.fetch.Watcher;
import java.time.Duration;
import java.util.Locale;

/**
 * What goes on while something takes its time. On a terminal it is one line that changes; elsewhere only what makes one
 * wait beyond the usual is told.
 */
final class Progress implements Watcher {
    private static final String BACK = "\r\u001B[K";

    private final Output err;
    private final Messages messages;
    private final boolean quiet;
    private String counted = "";
    private boolean shown;

    Progress(Output err, Messages messages, boolean quiet) {
        this.err = err;
        this.messages = messages;
        this.quiet = quiet;
    }

    @Override
    public void waiting(Reason why, String host, Duration howLong) {
        if (quiet || (!err.isTerminal() && why == Reason.INTERVAL)) {
            return;
        }
        long seconds = (howLong.toMillis() + 999) / 1000;
        show(messages.text("progress." + why.name().toLowerCase(Locale.ROOT), host, seconds));
    }

    @Override
    public void arrived(int done, int total) {
        counted = done < total ? messages.text("progress.arrived", done, total) : "";
        if (err.isTerminal() && !quiet && !counted.isEmpty()) {
            show("");
        }
    }

    private void show(String text) {
        String line = SafeText.line((counted + "  " + text).strip());
        if (err.isTerminal()) {
            err.print(BACK + TextWidth.fit(line, Math.max(1, err.columns() - 1)));
            shown = true;
        } else {
            err.line(line);
        }
        err.flush();
    }

    /** Takes the line away before something else is written. */
    void clear() {
        if (shown) {
            err.print(BACK);
            err.flush();
            shown = false;
        }
    }
}

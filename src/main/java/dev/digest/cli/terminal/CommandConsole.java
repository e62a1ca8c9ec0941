package dev.digest.cli.terminal;

import dev.digest.app.NewsroomListener;
import dev.digest.app.Notice;
import dev.digest.cli.output.JsonEnvelope;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes: results to stdout, messages and progress to stderr, all sanitized for terminals. It also
 * receives what use cases report while they run.
 */
public final class CommandConsole implements NewsroomListener {
    private final HostEnvironment host;
    private final MessageCatalog messages;
    private final ConsoleMode mode;
    private final Set<String> shownHints = new HashSet<>();
    private @Nullable Progress progress;
    private boolean undoOffered;

    /**
     * How a command writes.
     *
     * @param quiet whether informational messages and progress are suppressed
     * @param dryRun whether the output says that nothing was changed
     */
    public record ConsoleMode(boolean quiet, boolean dryRun) {}

    public CommandConsole(HostEnvironment host, MessageCatalog messages, ConsoleMode mode) {
        this.host = host;
        this.messages = messages;
        this.mode = mode;
    }

    /** The messages in the user's language. */
    public MessageCatalog messages() {
        return messages;
    }

    /** Standard output. */
    public TextOutput output() {
        return host.streams().out();
    }

    /** The progress display. */
    public Progress progress() {
        if (progress == null) {
            progress = new Progress(host.streams().err(), messages, host.clock(), mode.quiet());
        }
        return progress;
    }

    @Override
    public void onNotice(Notice notice) {
        Object[] details = notice.details().toArray();
        if (notice.level() == Notice.Level.INFO) {
            info(notice.key(), details);
        } else {
            warn(notice.key(), details);
        }
    }

    @Override
    public void onStart(int total) {
        progress().start(total);
    }

    @Override
    public void onProgress(int done) {
        progress().advance(done);
    }

    @Override
    public void onWait(WaitReason reason, String waitingFor, Duration duration) {
        progress().onWait(reason, waitingFor, duration);
    }

    /** Prints a message to stderr; not with {@code --quiet}. */
    public void info(String key, Object... details) {
        if (!mode.quiet()) {
            warn(key, details);
        }
    }

    /** The same as {@link #info} on one line, which a terminal cuts if it is too long. */
    public void infoRow(String key, Object... details) {
        TextOutput err = host.streams().err();
        if (!mode.quiet()) {
            progress().clear();
            String line = SafeText.line(messages.text(key, details));
            err.line(err.isTerminal() ? TextWidth.fit(line, err.columns()) : line);
        }
    }

    /** Prints a warning. */
    public void warn(String key, Object... details) {
        progress().clear();
        TextOutput err = host.streams().err();
        // A message between the lines of a pager would be lost.
        (output().isPaged() && err.isTerminal() ? output() : err).line(messages.text(key, details));
    }

    /** Reports that one of several items failed, with the hint once for all of them. */
    public void reportFailure(String what, Problem problem) {
        warn("add.failed", what, messages.message(problem));
        String hint = messages.hint(problem);
        if (hint != null && shownHints.add(hint)) {
            host.streams().err().line("  " + hint);
        }
    }

    /** Tells the user how to undo after something was replaced; once, as one undo takes back the whole command. */
    public void offerUndo() {
        if (!mode.dryRun() && !undoOffered) {
            undoOffered = true;
            info("undo.takes-back");
        }
    }

    /** Prints what must come last. */
    public void finish() {
        if (mode.dryRun()) {
            warn("dry-run.done");
        }
    }

    /** Prints text for people. */
    public void print(String text) {
        progress().clear();
        output().line(SafeText.line(text));
    }

    /** Prints a row; on a terminal it stays one line and is cut if it is too long. */
    public void printRow(String text) {
        String line = SafeText.line(text);
        print(output().isTerminal() ? TextWidth.fit(line, output().columns()) : line);
    }

    /** Wraps a paragraph between words to the width of the terminal. */
    public List<String> wrapLines(String paragraph) {
        String line = SafeText.line(paragraph);
        return output().isTerminal() ? TextWidth.wrap(line, output().columns()) : List.of(line);
    }

    /** Prints JSON in a {@link JsonEnvelope}. */
    public void printJson(Map<String, ?> json) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(json);
        if (mode.dryRun()) {
            all.put("dryRun", true);
        }
        output().json(JsonEnvelope.of(all));
    }

    /** A stored time for display; what is no time is shown as it is, and reported by digest doctor. */
    public String formatMinute(String stored) {
        try {
            return formatMinute(Instant.parse(stored));
        } catch (DateTimeParseException e) {
            return stored;
        }
    }

    /** A time for display: local time, to the minute. */
    public String formatMinute(Instant at) {
        return host.localTime(at).truncatedTo(ChronoUnit.MINUTES).toString().replace('T', ' ');
    }
}

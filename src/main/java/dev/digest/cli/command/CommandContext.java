package dev.digest.cli.command;

import dev.digest.app.Newsroom;
import dev.digest.app.NewsroomListener;
import dev.digest.app.NewsroomRequest;
import dev.digest.app.Notice;
import dev.digest.cli.output.JsonEnvelope;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.cli.terminal.Progress;
import dev.digest.cli.terminal.TextEditor;
import dev.digest.fetch.SavedResponse;
import dev.digest.issue.Newsletter;
import dev.digest.library.Library;
import dev.digest.library.LibraryFiles;
import dev.digest.library.LibraryPaper;
import dev.digest.problem.Problem;
import dev.digest.problem.ProblemCode;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a command: its options, its newsletter, and the streams for its output. */
public final class CommandContext implements AutoCloseable, NewsroomListener {
    private static final String NO_PAGER = "--no-pager";

    private final HostEnvironment host;
    private final CommandOptions options;
    private final MessageCatalog messages;
    private @Nullable Newsroom newsroom;
    private @Nullable Settings settings;
    private @Nullable Progress progress;
    private final Set<String> shownHints = new HashSet<>();
    private @Nullable SavedResponse standardInput;
    private boolean readOnly;

    public CommandContext(HostEnvironment host, CommandOptions options, MessageCatalog messages) {
        this.host = host;
        this.options = options;
        this.messages = messages;
    }

    /** The same with other options, such as those of a command line that is being completed. */
    public CommandContext withOptions(CommandOptions other) {
        return new CommandContext(host, other, messages);
    }

    public HostEnvironment host() {
        return host;
    }

    public TextOutput output() {
        return host.streams().out();
    }

    public MessageCatalog messages() {
        return messages;
    }

    public boolean json() {
        return options.has("--json");
    }

    public boolean offline() {
        return options.has("--offline");
    }

    public boolean isInteractive() {
        return !options.has("--no-input");
    }

    public Instant now() {
        return host.clock().instant();
    }

    /** A time for display: local time, to the minute. */
    public String formatMinute(Instant at) {
        return LocalDateTime.ofInstant(at, host.clock().getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /**
     * The newsletter of the command, opened on first use.
     *
     * @throws Problem {@code workspace.none}
     */
    public Newsroom newsroom() {
        if (newsroom == null) {
            newsroom = Newsroom.open(request(), host.newsroom(), this);
            applyOptions(newsroom.settings());
        }
        return newsroom;
    }

    /** Overrides settings by {@code --set KEY=VALUE} and {@code --no-pager}. */
    private void applyOptions(Settings target) {
        for (String assignment : options.values("--set")) {
            target.overrideOnce(assignment);
        }
        if (options.has(NO_PAGER)) {
            target.override("pager", "off", NO_PAGER);
        }
    }

    private NewsroomRequest request() {
        Optional<Path> named = options.value("--workspace")
                .or(() -> Optional.of(host.variable("DIGEST_WORKSPACE")).filter(text -> !text.isBlank()))
                .map(this::path);
        return new NewsroomRequest(
                named, RecordedCommandLine.of(options.commandLine()), isDryRun(), offline(), readOnly);
    }

    /** A path resolved against the user's folder. */
    public Path path(String text) {
        return host.newsroom().resolve(text);
    }

    /** A path as the user would type it. */
    public String displayPath(Path file) {
        return host.newsroom().displayPath(file);
    }

    public Workspace workspace() {
        return newsroom().workspace();
    }

    public Settings settings() {
        return newsroom().settings();
    }

    /** The newsletter's settings; outside of a newsletter, the user's. */
    public Settings settingsAnywhere() {
        if (isInWorkspace()) {
            return settings();
        }
        if (settings == null) {
            settings =
                    Settings.of(Optional.empty(), new UserFolders(host.environment()).settings(), host.environment());
            applyOptions(settings);
            settings.ignoredSettings().forEach(problem -> warn("settings.passed-over", problem));
        }
        return settings;
    }

    /** Whether the user is in a newsletter's folder or names one. */
    boolean isInWorkspace() {
        try {
            newsroom();
            return true;
        } catch (Problem problem) {
            if (problem.is(ProblemCode.WORKSPACE_NONE)) {
                return false;
            }
            throw problem;
        }
    }

    public Newsletter newsletter() {
        return newsroom().newsletter();
    }

    public Library library() {
        return newsroom().library();
    }

    /** Makes this command read-only: it does not even recover an interrupted command. */
    public void setReadOnly() {
        readOnly = true;
    }

    public LibraryFiles libraryFiles() {
        return host.adapters().libraryFiles();
    }

    /** Whether this is a dry run. */
    public boolean isDryRun() {
        return options.has("--dry-run");
    }

    /**
     * Rejects opening an editor in a dry run.
     *
     * @throws Problem {@code usage.dry-run-editor}
     */
    public void requireNoDryRun() {
        if (isDryRun()) {
            throw Problem.usage("usage.dry-run-editor");
        }
    }

    /** The progress display. */
    public Progress progress() {
        if (progress == null) {
            progress = new Progress(host.streams().err(), messages, host.clock(), options.has("--quiet"));
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

    /**
     * A paper of the library by a user's reference.
     *
     * @throws Problem {@code library.unknown}, or why the text is not a reference
     */
    public LibraryPaper entry(String ref) {
        return newsroom().paper(ref);
    }

    /**
     * Opens a file in the user's editor, and warns when the editor seems not to have waited for its window.
     *
     * @return whether it has waited
     * @throws Problem {@code editor.*}, {@code usage.no-input}
     */
    public boolean edit(Path file) {
        TextEditor editor = new TextEditor(host, isInteractive());
        boolean waited = editor.open(file);
        if (!waited) {
            Optional<String> option = editor.missingWaitOption();
            String key = option.isPresent() ? "editor.no-wait" : "editor.at-once";
            warn(key, editor.name(), displayPath(file), option.orElse(""));
        }
        return waited;
    }

    /** The English message of a problem, for scripts. */
    public String englishMessage(Problem problem) {
        MessageCatalog english = MessageCatalog.forLanguage("en");
        String cause = english.cause(problem);
        return english.message(problem) + (cause == null ? "" : " " + cause);
    }

    /** Prints a message to stderr; not with {@code --quiet}. */
    public void info(String key, Object... details) {
        if (!options.has("--quiet")) {
            warn(key, details);
        }
    }

    /** Tells the user how to undo after something was replaced. */
    public void offerUndo() {
        if (!isDryRun()) {
            info("undo.takes-back");
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

    /** Prints text for people, sanitized. */
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
        if (isDryRun()) {
            all.put("dryRun", true);
        }
        output().json(JsonEnvelope.of(all));
    }

    /** The name of standard input in messages. */
    public String standardInputName() {
        return messages.text("stdin.name");
    }

    /**
     * All of standard input: a pipe, a file or a terminal, where it ends with Ctrl-D.
     *
     * @throws Problem {@code file.too-large}; {@code usage.stdin-is-terminal} when the command is not interactive
     */
    public SavedResponse standardInput() {
        if (standardInput == null) {
            if (host.streams().inIsTerminal()) {
                if (!isInteractive()) {
                    throw Problem.usage("usage.stdin-is-terminal");
                }
                info("stdin.terminal");
            }
            standardInput = SavedResponse.of(host.streams().in(), standardInputName());
        }
        return standardInput;
    }

    /**
     * The same as text.
     *
     * @throws Problem {@code file.encoding} besides those of {@link #standardInput}
     */
    public String standardInputText() {
        SavedResponse input = standardInput();
        return AtomicFile.decode(input.bytes(), input.name());
    }

    /** Prints what must come last. */
    public void finish() {
        if (isDryRun()) {
            warn("dry-run.done");
        }
    }

    @Override
    public void close() {
        progress().clear();
        if (newsroom != null) {
            newsroom.close();
        }
    }
}

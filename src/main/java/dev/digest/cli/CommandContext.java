package dev.digest.cli;

import dev.digest.cli.HostEnvironment.FetchMode;
import dev.digest.cli.output.MessageCatalog;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextOutput;
import dev.digest.cli.output.TextWidth;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.Newsletter;
import dev.digest.library.CommandInvocation;
import dev.digest.library.Library;
import dev.digest.library.LibraryFiles;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.workspace.AtomicFile;
import dev.digest.workspace.Settings;
import dev.digest.workspace.UserFolders;
import dev.digest.workspace.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of one command: what all commands need, each part made when it is first asked for. */
final class CommandContext implements AutoCloseable {
    private final HostEnvironment host;
    private final CommandOptions options;
    private final MessageCatalog messages;
    private @Nullable Workspace workspace;
    private @Nullable Settings settings;
    private @Nullable Newsletter newsletter;
    private @Nullable Library library;
    private @Nullable Progress progress;
    private final Set<String> shownHints = new HashSet<>();
    private boolean readOnly;

    CommandContext(HostEnvironment host, CommandOptions options, MessageCatalog messages) {
        this.host = host;
        this.options = options;
        this.messages = messages;
    }

    /** The same for the folder that the words of another command line name, if they do. */
    CommandContext forFolderOf(List<String> words) {
        int at = Math.max(words.indexOf("-w"), words.indexOf("--workspace"));
        List<String> arguments = at >= 0 && at + 1 < words.size() ? List.of("-w", words.get(at + 1)) : List.of();
        return new CommandContext(
                host,
                new CommandOptions(CommandLineParser.parse(CliApplication.root(List.of(), messages), arguments)),
                messages);
    }

    HostEnvironment host() {
        return host;
    }

    TextOutput output() {
        return host.streams().out();
    }

    MessageCatalog messages() {
        return messages;
    }

    boolean json() {
        return options.has("--json");
    }

    boolean offline() {
        return options.has("--offline");
    }

    boolean isInteractive() {
        return !options.has("--no-input");
    }

    Instant now() {
        return host.clock().instant();
    }

    /** A time as people read it: by the clock on their wall, to the minute. */
    String formatMinute(Instant at) {
        return LocalDateTime.ofInstant(at, host.clock().getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /** A path as the user means it: relative to the folder in which the user is. */
    Path path(String text) {
        return host.folder().resolve(text);
    }

    /** A path as the user would type it from where they are. */
    String displayPath(Path file) {
        Path folder = host.folder().toAbsolutePath();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    Workspace workspace() {
        if (workspace == null) {
            Optional<String> named = options.value("--workspace")
                    .or(() -> Optional.of(host.variable("DIGEST_WORKSPACE")).filter(text -> !text.isBlank()));
            workspace =
                    named.map(text -> Workspace.open(path(text))).orElseGet(() -> Workspace.findFrom(host.folder()));
            settleFirst(workspace);
        }
        return workspace;
    }

    Settings settings() {
        if (settings == null) {
            settings = settings(Optional.of(workspace()));
        }
        return settings;
    }

    /** The settings, outside of a newsletter's folder those of the user. */
    Settings settingsAnywhere() {
        if (settings == null) {
            settings = settings(isInWorkspace() ? Optional.of(workspace()) : Optional.empty());
        }
        return settings;
    }

    /** Whether the user is in a newsletter's folder or names one. */
    boolean isInWorkspace() {
        try {
            workspace();
            return true;
        } catch (Problem problem) {
            if (problem.key().equals("workspace.none")) {
                return false;
            }
            throw problem;
        }
    }

    private Settings settings(Optional<Workspace> folder) {
        Settings read = Settings.of(folder, new UserFolders(host.environment()).settings(), host.environment());
        if (options.has("--no-pager")) {
            read.override("pager", "off", "--no-pager");
        }
        read.ignoredSettings().forEach(problem -> warn("settings.passed-over", messages.message(problem)));
        return read;
    }

    Newsletter newsletter() {
        if (newsletter == null) {
            newsletter = Newsletter.of(settings());
        }
        return newsletter;
    }

    Library library() {
        if (library == null) {
            Path file = workspace().library();
            if (isDryRun()) {
                requireUpToDate(file);
            } else {
                new AutomaticBackup(this).prepare();
            }
            libraryFiles().requireNotEmpty(file);
            library = host.adapters().library().apply(file, this::invocation);
            if (isDryRun()) {
                library.beginDryRun();
            } else {
                settle(library);
            }
        }
        return library;
    }

    /** Lets this command change nothing by itself, such as what an earlier one left unsettled. */
    void setReadOnly() {
        readOnly = true;
    }

    /** Before anything is read that may have to be put back. */
    private void settleFirst(Workspace folder) {
        if (!readOnly && !isDryRun() && new FileJournal(folder).isPending()) {
            try {
                library();
            } catch (Problem problem) {
                // Whoever needs the library is told.
            }
        }
    }

    private void settle(Library open) {
        FileJournal unsettled = new FileJournal(workspace());
        if (unsettled.isPending()) {
            unsettled.recover(open);
        }
    }

    LibraryFiles libraryFiles() {
        return host.adapters().libraryFiles();
    }

    /** What history is to say of this command. */
    CommandInvocation invocation() {
        return new CommandInvocation(
                now(), userName(), first("HOSTNAME", "COMPUTERNAME"), RecordedCommandLine.of(options.commandLine()));
    }

    private String userName() {
        String named = settings().userName();
        return CleanText.line(named.isEmpty() ? first("USER", "LOGNAME", "USERNAME") : named);
    }

    private String first(String... variables) {
        return Arrays.stream(variables)
                .map(host::variable)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The files of the newsletter's folder, as history names them. */
    WorkspaceTrackedFiles files() {
        return new WorkspaceTrackedFiles(workspace());
    }

    /** Writes a file so that it can be taken back. */
    void writeFile(Path file, String text) {
        if (shouldWrite(file)) {
            library().history().write(files().name(file), text, files());
        }
    }

    /** Writes a file that is no part of the newsletter. */
    void writeUntracked(Path file, String text) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, text);
        }
    }

    /** Writes a file of which history knows nothing but the name. */
    void writeUntracked(Path file, byte[] content) {
        if (shouldWrite(file)) {
            AtomicFile.write(file, content);
        }
    }

    private boolean shouldWrite(Path file) {
        if (isDryRun()) {
            info("dry-run.write", displayPath(file));
        }
        return !isDryRun();
    }

    private void requireUpToDate(Path file) {
        if (!Files.exists(file) || libraryFiles().isOutdated(file)) {
            throw Problem.of("dry-run.outdated");
        }
    }

    /** Whether the user only wants to see what would happen: then nothing is changed. */
    boolean isDryRun() {
        return options.has("--dry-run");
    }

    /**
     * Refuses to open an editor for what is not to be kept.
     *
     * @throws Problem {@code usage.dry-run-editor}
     */
    void requireNoDryRun() {
        if (isDryRun()) {
            throw Problem.of("usage.dry-run-editor");
        }
    }

    /**
     * The sources to ask.
     *
     * @param fresh whether answers of earlier the same day are passed by
     */
    List<PaperSource> sources(boolean fresh) {
        FetchMode asking = new FetchMode(fresh, options.value("--title"), progress());
        return host.adapters().sources().create(settings(), asking);
    }

    /** Shows what goes on while something takes its time. */
    Progress progress() {
        if (progress == null) {
            progress = new Progress(host.streams().err(), messages, host.clock(), options.has("--quiet"));
        }
        return progress;
    }

    /**
     * A paper of the library by what the user calls it.
     *
     * @throws Problem {@code library.unknown}, or that the text names no paper
     */
    LibraryPaper entry(String ref) {
        PaperId id = PaperRef.parse(ref).id();
        return library().find(id).orElseThrow(() -> Problem.of("library.unknown", id));
    }

    /** What went wrong, as scripts get it, whoever runs them. */
    String englishMessage(Problem problem) {
        MessageCatalog english = MessageCatalog.forLanguage("en");
        String cause = english.cause(problem);
        return english.message(problem) + (cause == null ? "" : " " + cause);
    }

    /** Tells the user something, on the stream for messages; not with {@code --quiet}. */
    void info(String key, Object... details) {
        if (!options.has("--quiet")) {
            warn(key, details);
        }
    }

    /** Tells the user, when something of theirs was replaced, how to have it back. */
    void offerUndo() {
        if (!isDryRun()) {
            info("undo.takes-back");
        }
    }

    /** Tells the user something that must not be missed. */
    void warn(String key, Object... details) {
        progress().clear();
        TextOutput err = host.streams().err();
        // Between the lines that a pager shows, a message would be lost.
        (output().isPaged() && err.isTerminal() ? output() : err).line(messages.text(key, details));
    }

    /** Tells the user that one of several things could not be done, and what helps; that once for all of them. */
    void reportFailure(String what, Problem problem) {
        warn("add.failed", what, messages.message(problem));
        String hint = messages.hint(problem);
        if (hint != null && shownHints.add(hint)) {
            host.streams().err().line("  " + hint);
        }
    }

    /** Prints data for people: text that may come from elsewhere, made safe. */
    void print(String text) {
        progress().clear();
        output().line(SafeText.line(text));
    }

    /** Prints one of several lines of data; on a terminal it stays one, and is cut where it is too long. */
    void printRow(String text) {
        String line = SafeText.line(text);
        print(output().isTerminal() ? TextWidth.fit(line, output().columns()) : line);
    }

    /** A paragraph as lines that a terminal does not break within words. */
    List<String> wrapLines(String paragraph) {
        String line = SafeText.line(paragraph);
        return output().isTerminal() ? TextWidth.wrap(line, output().columns()) : List.of(line);
    }

    /** Prints what a command has to say to scripts, as {@link JsonEnvelope} wants it. */
    void printJson(Map<String, ?> json) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(json);
        if (isDryRun()) {
            all.put("dryRun", true);
        }
        output().json(JsonEnvelope.of(all));
    }

    /** The last word of a command. */
    void finish() {
        if (isDryRun()) {
            warn("dry-run.done");
        }
    }

    @Override
    public void close() {
        progress().clear();
        if (library != null) {
            if (!isDryRun()) {
                settle(library);
            }
            library.close();
        }
    }
}

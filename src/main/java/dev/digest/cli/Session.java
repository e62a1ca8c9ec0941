package dev.digest.cli;

import dev.digest.cli.Outside.Asking;
import dev.digest.cli.output.Messages;
import dev.digest.cli.output.Output;
import dev.digest.cli.output.SafeText;
import dev.digest.cli.output.TextWidth;
import dev.digest.fetch.PaperSource;
import dev.digest.issue.Newsletter;
import dev.digest.library.Entry;
import dev.digest.library.Library;
import dev.digest.library.Occasion;
import dev.digest.library.Safekeeping;
import dev.digest.paper.CleanText;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import dev.digest.workspace.SafeFile;
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
final class Session implements AutoCloseable {
    private final Outside outside;
    private final Given given;
    private final Messages messages;
    private @Nullable Workspace workspace;
    private @Nullable Settings settings;
    private @Nullable Newsletter newsletter;
    private @Nullable Library library;
    private @Nullable Progress progress;
    private final Set<String> hinted = new HashSet<>();
    private boolean looking;

    Session(Outside outside, Given given, Messages messages) {
        this.outside = outside;
        this.given = given;
        this.messages = messages;
    }

    /** The same for the folder that the words of another command line name, if they do. */
    Session inFolderOf(List<String> words) {
        int at = Math.max(words.indexOf("-w"), words.indexOf("--workspace"));
        List<String> arguments = at >= 0 && at + 1 < words.size() ? List.of("-w", words.get(at + 1)) : List.of();
        return new Session(outside, new Given(Usage.parse(Cli.root(List.of(), messages), arguments)), messages);
    }

    Outside outside() {
        return outside;
    }

    Output out() {
        return outside.streams().out();
    }

    Messages messages() {
        return messages;
    }

    boolean json() {
        return given.has("--json");
    }

    boolean offline() {
        return given.has("--offline");
    }

    boolean mayAsk() {
        return !given.has("--no-input");
    }

    Instant now() {
        return outside.clock().instant();
    }

    /** A time as people read it: by the clock on their wall, to the minute. */
    String minute(Instant at) {
        return LocalDateTime.ofInstant(at, outside.clock().getZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    /** A path as the user means it: relative to the folder in which the user is. */
    Path path(String text) {
        return outside.folder().resolve(text);
    }

    /** A path as the user would type it from where they are. */
    String shortest(Path file) {
        Path folder = outside.folder().toAbsolutePath();
        return file.startsWith(folder) ? folder.relativize(file).toString() : file.toString();
    }

    Workspace workspace() {
        if (workspace == null) {
            Optional<String> named = given.value("--workspace")
                    .or(() -> Optional.of(outside.variable("DIGEST_WORKSPACE")).filter(text -> !text.isBlank()));
            workspace =
                    named.map(text -> Workspace.at(path(text))).orElseGet(() -> Workspace.findFrom(outside.folder()));
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
        Settings read = Settings.of(folder, new UserFolders(outside.environment()).settings(), outside.environment());
        if (given.has("--no-pager")) {
            read.override("pager", "off", "--no-pager");
        }
        read.passedOver().forEach(problem -> warn("settings.passed-over", messages.message(problem)));
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
            if (rehearsing()) {
                requireUpToDate(file);
            } else {
                new Keeping(this).prepare();
            }
            safekeeping().requireSomething(file);
            library = outside.adapters().library().apply(file, this::occasion);
            if (rehearsing()) {
                library.rehearse();
            } else {
                settle(library);
            }
        }
        return library;
    }

    /** Lets this command change nothing by itself, such as what an earlier one left unsettled. */
    void onlyLook() {
        looking = true;
    }

    /** Before anything is read that may have to be put back. */
    private void settleFirst(Workspace folder) {
        if (!looking && !rehearsing() && new Unsettled(folder).isAny()) {
            try {
                library();
            } catch (Problem problem) {
                // Whoever needs the library is told.
            }
        }
    }

    private void settle(Library open) {
        Unsettled unsettled = new Unsettled(workspace());
        if (unsettled.isAny()) {
            unsettled.settle(open);
        }
    }

    Safekeeping safekeeping() {
        return outside.adapters().safekeeping();
    }

    /** What history is to say of this command. */
    Occasion occasion() {
        return new Occasion(now(), who(), first("HOSTNAME", "COMPUTERNAME"), CommandWords.of(given.typed()));
    }

    private String who() {
        String named = settings().userName();
        return CleanText.line(named.isEmpty() ? first("USER", "LOGNAME", "USERNAME") : named);
    }

    private String first(String... variables) {
        return Arrays.stream(variables)
                .map(outside::variable)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The files of the newsletter's folder, as history names them. */
    WorkspaceFiles files() {
        return new WorkspaceFiles(workspace());
    }

    /** Writes a file so that it can be taken back. */
    void writeFile(Path file, String text) {
        if (isForReal(file)) {
            library().history().write(files().name(file), text, files());
        }
    }

    /** Writes a file that is no part of the newsletter. */
    void writeAside(Path file, String text) {
        if (isForReal(file)) {
            SafeFile.write(file, text);
        }
    }

    /** Writes a file of which history knows nothing but the name. */
    void writeAside(Path file, byte[] content) {
        if (isForReal(file)) {
            SafeFile.write(file, content);
        }
    }

    private boolean isForReal(Path file) {
        if (rehearsing()) {
            say("dry-run.write", shortest(file));
        }
        return !rehearsing();
    }

    private void requireUpToDate(Path file) {
        if (!Files.exists(file) || safekeeping().isOutdated(file)) {
            throw Problem.of("dry-run.outdated");
        }
    }

    /** Whether the user only wants to see what would happen: then nothing is changed. */
    boolean rehearsing() {
        return given.has("--dry-run");
    }

    /**
     * Refuses to open an editor for what is not to be kept.
     *
     * @throws Problem {@code usage.dry-run-editor}
     */
    void requireReal() {
        if (rehearsing()) {
            throw Problem.of("usage.dry-run-editor");
        }
    }

    /**
     * The sources to ask.
     *
     * @param fresh whether answers of earlier the same day are passed by
     */
    List<PaperSource> sources(boolean fresh) {
        Asking asking = new Asking(fresh, given.value("--title"), progress());
        return outside.adapters().sources().of(settings(), asking);
    }

    /** Shows what goes on while something takes its time. */
    Progress progress() {
        if (progress == null) {
            progress = new Progress(outside.streams().err(), messages, outside.clock(), given.has("--quiet"));
        }
        return progress;
    }

    /**
     * A paper of the library by what the user calls it.
     *
     * @throws Problem {@code library.unknown}, or that the text names no paper
     */
    Entry entry(String ref) {
        PaperId id = PaperRef.parse(ref).id();
        return library().find(id).orElseThrow(() -> Problem.of("library.unknown", id));
    }

    /** What went wrong, as scripts get it, whoever runs them. */
    String english(Problem problem) {
        Messages english = Messages.in("en");
        String cause = english.cause(problem);
        return english.message(problem) + (cause == null ? "" : " " + cause);
    }

    /** Tells the user something, on the stream for messages; not with {@code --quiet}. */
    void say(String key, Object... details) {
        if (!given.has("--quiet")) {
            warn(key, details);
        }
    }

    /** Tells the user, when something of theirs was replaced, how to have it back. */
    void offerUndo() {
        if (!rehearsing()) {
            say("undo.takes-back");
        }
    }

    /** Tells the user something that must not be missed. */
    void warn(String key, Object... details) {
        progress().clear();
        Output err = outside.streams().err();
        // Between the lines that a pager shows, a message would be lost.
        (out().isPaged() && err.isTerminal() ? out() : err).line(messages.text(key, details));
    }

    /** Tells the user that one of several things could not be done, and what helps; that once for all of them. */
    void failed(String what, Problem problem) {
        warn("add.failed", what, messages.message(problem));
        String hint = messages.hint(problem);
        if (hint != null && hinted.add(hint)) {
            outside.streams().err().line("  " + hint);
        }
    }

    /** Prints data for people: text that may come from elsewhere, made safe. */
    void print(String text) {
        progress().clear();
        out().line(SafeText.line(text));
    }

    /** Prints one of several lines of data; on a terminal it stays one, and is cut where it is too long. */
    void printRow(String text) {
        String line = SafeText.line(text);
        print(out().isTerminal() ? TextWidth.fit(line, out().columns()) : line);
    }

    /** A paragraph as lines that a terminal does not break within words. */
    List<String> readable(String paragraph) {
        String line = SafeText.line(paragraph);
        return out().isTerminal() ? TextWidth.wrap(line, out().columns()) : List.of(line);
    }

    /** Prints what a command has to say to scripts, as {@link JsonForm} wants it. */
    void printJson(Map<String, ?> json) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(json);
        if (rehearsing()) {
            all.put("dryRun", true);
        }
        out().json(JsonForm.of(all));
    }

    /** The last word of a command. */
    void end() {
        if (rehearsing()) {
            warn("dry-run.done");
        }
    }

    @Override
    public void close() {
        progress().clear();
        if (library != null) {
            if (!rehearsing()) {
                settle(library);
            }
            library.close();
        }
    }
}

package dev.digest.send;

import dev.digest.library.Sending;
import dev.digest.problem.Problem;
import dev.digest.workspace.CommandRun;
import dev.digest.workspace.CommandRun.CommandEnd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The newsletter's site: its pages are written, and a command of the newsletter's own takes them to a server. */
public final class SiteChannel implements Channel<SiteChannel.SiteRequest> {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final List<String> command;
    private final Path folder;
    private final String address;
    private final Runnable writer;

    /** The command, for people to look at. */
    public record SiteRequest(String preview, List<Problem> notices) implements Channel.PreparedRequest {}

    /**
     * The site.
     *
     * @param folder in which the command is run
     * @param address the site's URL, empty when it is not known
     * @param writer writes the pages
     */
    public SiteChannel(List<String> command, Path folder, String address, Runnable writer) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.address = address;
        this.writer = writer;
    }

    @Override
    public String name() {
        return "site";
    }

    @Override
    public String target() {
        return address.isEmpty() ? "site" : address;
    }

    @Override
    public boolean replaces() {
        return true;
    }

    @Override
    public SiteRequest prepare() {
        return new SiteRequest("digest site\n" + String.join(" ", command) + "\n", List.of());
    }

    /** Returns the last line that the command prints. */
    @Override
    public String send(SiteRequest prepared, List<Sending> earlier) {
        writer.run();
        CommandEnd end = new CommandRun(command, folder, LIMIT).runToEnd();
        List<String> printed = end.lastLines();
        if (end.exitCode() != 0) {
            String shown = printed.isEmpty() ? "" : ":\n  " + String.join("\n  ", printed);
            throw Problem.of("send.site-failed", String.join(" ", command), end.exitCode(), shown);
        }
        return printed.isEmpty() ? "ok" : printed.get(printed.size() - 1);
    }

    /** The command's exit code has told. */
    @Override
    public void verify(SiteRequest prepared, String answer) {}
}

package dev.digest.cli.command;

import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The pager for long output on a terminal, chosen as in git: the setting {@code pager}, which {@code --no-pager} and
 * {@code DIGEST_PAGER} override; {@code $PAGER}; {@code less}. Started only when there is more than a screen of text.
 */
public final class Pager {
    private static final String SETTING = "pager";
    private static final String DEFAULT_PAGER = "less -FRX";
    private static final List<String> NONE = List.of("off", "cat", "");
    /** The shell's exit codes for a command that it cannot run. */
    private static final List<Integer> NOT_RUN = List.of(126, 127);

    private final HostEnvironment host;
    private String command = "";
    private volatile @Nullable Process process;

    public Pager(HostEnvironment host) {
        this.host = host;
    }

    /** Sends further output through the pager. Does nothing when the height of the terminal is unknown. */
    public void attach(CommandContext context) {
        String lines = host.variable("LINES");
        if (host.streams().out().isTerminal() && lines.matches("[1-9]\\d{0,3}")) {
            // The shell prompt takes a line as well.
            host.streams().out().page(Integer.parseInt(lines) - 1, () -> start(context));
        }
    }

    /**
     * Runs a command, and waits until the user closes the pager. Closing it early is not an error.
     *
     * @throws Problem {@code pager.failed}
     */
    public int finish(IntSupplier printing) {
        int code = 0;
        try {
            code = printing.getAsInt();
            host.streams().out().endPaging();
        } catch (TextOutput.OutputClosedException closed) {
            if (process == null) {
                throw closed;
            }
            host.streams().out().abortPaging();
        } catch (Problem problem) {
            finish();
            throw problem;
        }
        if (NOT_RUN.contains(await())) {
            throw Problem.of("pager.failed", command);
        }
        return code;
    }

    /** What was printed before an error is shown first. */
    private void finish() {
        try {
            host.streams().out().endPaging();
        } catch (TextOutput.OutputClosedException closed) {
            // The original error is reported.
        }
        await();
    }

    public boolean isOpen() {
        Process started = process;
        return started != null && started.isAlive();
    }

    /** Waits until it is closed; returns its exit code, 0 when there is none. */
    public int await() {
        Process started = process;
        try {
            return started == null ? 0 : started.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private Optional<OutputStream> start(CommandContext context) {
        command = command(context);
        if (NONE.contains(command)) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command)
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT);
        builder.environment().putIfAbsent("LESS", "FRX");
        builder.environment().putIfAbsent("LV", "-c");
        builder.environment().put("LESSCHARSET", "utf-8");
        try {
            Process started = builder.start();
            process = started;
            return Optional.of(started.getOutputStream());
        } catch (IOException e) {
            // Without a shell there is no pager either.
            return Optional.empty();
        }
    }

    private String command(CommandContext context) {
        String wanted;
        try {
            wanted = context.settingsAnywhere().get().text(SETTING);
        } catch (Problem broken) {
            // Reported where settings are required; reading text does not require them.
            wanted = "auto";
        }
        if (!wanted.equals("auto")) {
            return wanted;
        }
        boolean dumb = host.variable("TERM").equals("dumb");
        String usual = host.variable("PAGER").strip();
        return !usual.isEmpty() ? usual : !dumb && isInstalled("less") ? DEFAULT_PAGER : "";
    }

    private boolean isInstalled(String program) {
        return List.of(host.variable("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> !folder.isEmpty() && Files.isExecutable(Path.of(folder, program)));
    }
}

package dev.digest.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A terminal of its own, with something running in it: the program in a process of its own, or a shell. */
public final class PseudoTerminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PtyProcess process;
    private final ByteArrayOutputStream seen = new ByteArrayOutputStream();
    private final Thread reader;

    private PseudoTerminal(PtyProcess process, boolean shown) {
        this.process = process;
        this.reader = new Thread(this::read, "screen");
        reader.setDaemon(true);
        if (shown) {
            reader.start();
        }
    }

    /** How large a terminal is, and what its environment adds. */
    public record TerminalSize(int columns, int rows, Map<String, String> environment) {
        /** One of the usual size. */
        public static final TerminalSize USUAL = new TerminalSize(80, 24, Map.of());

        /** With a variable more. */
        public TerminalSize withVariable(String name, String value) {
            Map<String, String> more = new HashMap<>(environment);
            more.put(name, value);
            return new TerminalSize(columns, rows, more);
        }
    }

    /** Runs {@code digest} with arguments in a folder. */
    public static PseudoTerminal digest(Path folder, TerminalSize form, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program(folder).toString()));
        command.addAll(List.of(arguments));
        return running(folder, form, command, true);
    }

    /** Runs a shell command in which {@code digest} is the program. */
    public static PseudoTerminal shell(Path folder, TerminalSize form, String script) {
        program(folder);
        return running(folder, form, List.of("/bin/sh", "-c", script), true);
    }

    /** The same in a terminal that shows nothing, and so takes no more than a little: its connection is broken. */
    public static PseudoTerminal startFrozen(Path folder, TerminalSize form, String script) {
        program(folder);
        return running(folder, form, List.of("/bin/sh", "-c", script), false);
    }

    private static PseudoTerminal running(Path folder, TerminalSize form, List<String> command, boolean shown) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("HOME", folder.resolve("home").toString());
        environment.put("TERM", "xterm");
        environment.put("LANG", "en_US.UTF-8");
        environment.put("DIGEST_ARXIV_API", "http://127.0.0.1:1/api/query");
        environment.put("DIGEST_ARXIV_SITE", "http://127.0.0.1:1");
        environment.putAll(form.environment());
        try {
            return new PseudoTerminal(
                    new PtyProcessBuilder(command.toArray(String[]::new))
                            .setEnvironment(environment)
                            .setDirectory(folder.toString())
                            .setInitialColumns(form.columns())
                            .setInitialRows(form.rows())
                            .setRedirectErrorStream(true)
                            .start(),
                    shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A script that runs the classes under test as the launcher runs those that are installed: it says which streams
     * are terminals, how large they are, and what starts the program again, which is the script unless {@code LAUNCHER}
     * is set. A new terminal gets its size just after what runs in it is started.
     */
    public static Path program(Path folder) {
        Path script = folder.resolve("bin/digest");
        String text = "#!/bin/sh\nt=''; for s in 0 1 2; do [ ! -t $s ] || t=$t$s; done\n"
                + "while size=$(stty size 2>/dev/null </dev/tty) && [ \"$size\" = '0 0' ]; do :; done\n"
                + "[ -z \"$t\" ] || [ -z \"$size\" ] ||"
                + " export COLUMNS=\"${COLUMNS-${size#* }}\" LINES=\"${LINES-${size% *}}\"\n"
                + "exec '" + System.getProperty("java.home") + "/bin/java' -Xshare:auto -XX:TieredStopAtLevel=1 "
                + "-Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Ddigest.terminals=$t "
                + "\"-Ddigest.launcher=${LAUNCHER-$0}\" "
                + "-cp '" + classPath() + "' dev.digest.Main \"$@\"\n";
        try {
            Files.createDirectories(script.getParent());
            Files.writeString(script, text);
            assertThat(script.toFile().setExecutable(true)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script;
    }

    /** The classes under test, from whatever folder they are looked for. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void read() {
        byte[] buffer = new byte[4096];
        try (InputStream in = process.getInputStream()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                synchronized (seen) {
                    seen.write(buffer, 0, n);
                    seen.notifyAll();
                }
            }
        } catch (IOException e) {
            // A terminal that nobody holds any more ends so on Linux.
        }
        synchronized (seen) {
            seen.notifyAll();
        }
    }

    /** All that has come so far, with what moves the cursor. */
    public String screenText() {
        synchronized (seen) {
            return seen.toString(StandardCharsets.UTF_8);
        }
    }

    /** Waits until a text has come. */
    public PseudoTerminal awaitText(String text) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (seen) {
            while (!screenText().contains(text) && System.nanoTime() < end && (reader.isAlive() || process.isAlive())) {
                try {
                    seen.wait(200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        assertThat(screenText()).contains(text);
        return this;
    }

    /** Waits until the screen shows something, in a terminal of this size; returns what it showed at that moment. */
    public ScreenImage awaitScreen(int columns, int rows, Predicate<ScreenImage> wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        synchronized (seen) {
            // Looked at once each time: what is drawn meanwhile may begin by clearing the screen.
            ScreenImage shown = ScreenImage.of(screenText(), columns, rows);
            while (!wanted.test(shown) && System.nanoTime() < end && (reader.isAlive() || process.isAlive())) {
                try {
                    seen.wait(200);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                shown = ScreenImage.of(screenText(), columns, rows);
            }
            assertThat(wanted.test(shown)).as(shown.text()).isTrue();
            return shown;
        }
    }

    /** The process of the shell or program in it. */
    public long pid() {
        return process.pid();
    }

    /** Presses keys; {@code \3} is Ctrl-C. */
    public PseudoTerminal type(String keys) {
        try {
            process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Makes the terminal larger or smaller, which what runs in it is told. */
    public PseudoTerminal resize(int columns, int rows) {
        process.setWinSize(new WinSize(columns, rows));
        return this;
    }

    /** Waits for the end; returns the exit code. */
    public int awaitExit() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(screenText())
                    .isTrue();
            reader.join(PATIENCE.toMillis());
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Closes the window, as when a connection breaks: what runs in it is told by a signal. */
    public void hangUp() {
        try {
            process.getOutputStream().close();
            process.getInputStream().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

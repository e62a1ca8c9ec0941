package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The user's terminal as it hands on each key at once, and shows none of them. {@code stty} does it, which every Unix
 * has; a library would have to be loaded for it. Where there is none, as on Windows, there is no such terminal.
 */
final class RawTerminal implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");
    private static final long PATIENCE_SECONDS = 5;

    private final String usual;
    private final Thread farewell = new Thread(this::restore);

    private RawTerminal(String usual) {
        this.usual = usual;
    }

    /**
     * The terminal, if both what is typed and what is shown on this stream goes through one that can move its cursor.
     */
    static Optional<RawTerminal> open(HostEnvironment host, TextOutput screen) {
        boolean able = host.streams().inIsTerminal()
                && screen.isTerminal()
                && !List.of("", "dumb").contains(host.variable("TERM"));
        Optional<RawTerminal> terminal =
                able ? stty("-g").filter(text -> !text.isBlank()).map(RawTerminal::new) : Optional.empty();
        // Who is interrupted is not to be left with a terminal that shows nothing of what is typed.
        terminal.ifPresent(one -> Runtime.getRuntime().addShutdownHook(one.farewell));
        return terminal;
    }

    /**
     * Keys arrive at once from now on. Ctrl-C still interrupts, also while nobody reads keys; Ctrl-Z is a key, since
     * the terminal must be restored before the program stops.
     */
    void takeKeys() {
        stty("-icanon", "-echo", "-iexten", "-ixon", "susp", "undef", "quit", "undef", "min", "1", "time", "0");
    }

    /** How large the terminal is now. */
    ScreenSize size() {
        String size = stty("size").orElse("");
        if (!size.matches("[1-9]\\d{0,3} [1-9]\\d{0,3}")) {
            return ScreenSize.USUAL;
        }
        int blank = size.indexOf(' ');
        return new ScreenSize(Integer.parseInt(size.substring(0, blank)), Integer.parseInt(size.substring(blank + 1)));
    }

    /** The terminal is as it was before. */
    void restore() {
        stty(usual);
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has run or will.
        }
    }

    /** What it says; nothing when it is not there or fails. */
    private static Optional<String> stty(String... arguments) {
        List<String> command = new ArrayList<>(List.of("stty"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(TERMINAL)
                    .redirectError(Redirect.DISCARD)
                    .start();
            try (InputStream out = process.getInputStream()) {
                String said = new String(out.readNBytes(1_000), StandardCharsets.US_ASCII).strip();
                return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0
                        ? Optional.of(said)
                        : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

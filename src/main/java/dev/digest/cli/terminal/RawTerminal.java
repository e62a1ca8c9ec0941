package dev.digest.cli.terminal;

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
public final class RawTerminal implements AutoCloseable {
    private static final File TERMINAL = new File("/dev/tty");
    private static final long PATIENCE_SECONDS = 5;

    private final String usual;
    private final Thread farewell = new Thread(this::restore);

    private RawTerminal(String usual) {
        this.usual = usual;
    }

    /** The terminal, if both what is typed and what is shown goes through one that can move its cursor. */
    public static Optional<RawTerminal> open(HostEnvironment host) {
        boolean able = host.streams().inIsTerminal()
                && host.streams().out().isTerminal()
                && !List.of("", "dumb").contains(host.variable("TERM"));
        Optional<RawTerminal> terminal =
                able ? stty("-g").filter(text -> !text.isBlank()).map(RawTerminal::new) : Optional.empty();
        terminal.ifPresent(one -> {
            // Who is interrupted is not to be left with a terminal that shows nothing of what is typed.
            Runtime.getRuntime().addShutdownHook(one.farewell);
            one.takeKeys();
        });
        return terminal;
    }

    /** Keys arrive at once from now on. Ctrl-C still interrupts. */
    public void takeKeys() {
        stty("-icanon", "-echo", "min", "1", "time", "0");
    }

    /** Lines arrive from now on, and can be edited. */
    public void takeLines() {
        restore();
    }

    /** How many lines the terminal has now; it may have been made larger or smaller. */
    public int rows() {
        String size = stty("size").orElse("");
        return size.matches("[1-9]\\d{0,3} \\d+") ? Integer.parseInt(size.substring(0, size.indexOf(' '))) : 24;
    }

    private void restore() {
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

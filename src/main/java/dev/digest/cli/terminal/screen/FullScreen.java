package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.TextOutput;
import dev.digest.cli.terminal.HostEnvironment;
import dev.digest.cli.terminal.SignalHandlers;
import dev.digest.cli.terminal.screen.TerminalKey.KeyKind;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A screen of its own in the user's terminal: lines are drawn on it, keys are read, and what was there before comes
 * back at the end, also when the program is interrupted, stopped or ended from outside. Only lines that differ are
 * sent, since the terminal may be at the end of a slow connection.
 */
public final class FullScreen implements AutoCloseable {
    /** Pasted text is marked as such, so that its letters are not taken for keys. */
    private static final String OWN_SCREEN = "\u001B[?1049h\u001B[?2004h";

    private static final String USUAL_SCREEN = "\u001B[?2004l\u001B[?25h\u001B[?1049l";
    private static final String CLEAR = "\u001B[H\u001B[2J";
    private static final String CLEAR_LINE = "\u001B[K";
    private static final String HIDE_CURSOR = "\u001B[?25l";
    private static final String SHOW_CURSOR = "\u001B[?25h";
    /** What ends the program. */
    private static final List<String> ENDING = List.of("INT", "TERM", "HUP");
    /** Stops all programs of this command line, as Ctrl-Z does elsewhere. */
    private static final List<String> STOP = List.of("/bin/sh", "-c", "kill -TSTP 0");
    /** How long to wait for a terminal that accepts no more text. */
    private static final int HEARD_WITHIN_MILLIS = 300;
    /** How long to wait for the signal that the program goes on; none comes where it could not be stopped. */
    private static final int CONTINUED_WITHIN_MILLIS = 300;

    private final TextOutput output;
    private final RawTerminal terminal;
    private final KeyReader keys;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final AtomicBoolean resized = new AtomicBoolean();
    private final AtomicBoolean resumed = new AtomicBoolean();
    private final Semaphore continued = new Semaphore(0);
    private final Map<String, Object> earlierHandlers = new ConcurrentHashMap<>();
    private final Thread leaving = new Thread(() -> write(USUAL_SCREEN));
    private final List<String> drawn = new ArrayList<>();
    private String cursor = "";
    private ScreenSize size;
    private boolean left;

    private FullScreen(HostEnvironment host, TextOutput output, RawTerminal terminal) {
        this.output = output;
        this.terminal = terminal;
        this.keys = new KeyReader(host.streams().in(), () -> woken.getAndSet(false));
        this.size = terminal.size();
    }

    /** Takes the terminal; none when what is typed or what is shown on this stream goes elsewhere. */
    public static Optional<FullScreen> open(HostEnvironment host, TextOutput output) {
        Optional<FullScreen> screen =
                RawTerminal.open(host, output).map(terminal -> new FullScreen(host, output, terminal));
        screen.ifPresent(FullScreen::begin);
        return screen;
    }

    private void begin() {
        Runtime.getRuntime().addShutdownHook(leaving);
        handle("WINCH", () -> wakeFor(resized));
        handle("CONT", () -> {
            wakeFor(resumed);
            continued.release();
        });
        ENDING.forEach(signal -> handle(signal, () -> end(signal)));
        enter();
    }

    private void wakeFor(AtomicBoolean reason) {
        reason.set(true);
        wake();
    }

    /** Ends the waiting for a key, since there is something new to draw. May be called by any thread. */
    public void wake() {
        woken.set(true);
    }

    private void enter() {
        terminal.takeKeys();
        write(OWN_SCREEN);
        refresh();
    }

    /** How large it is. */
    public ScreenSize size() {
        return size;
    }

    /** Whether a key was pressed that is not read yet, so that drawing can wait. */
    public boolean isKeyPending() {
        return keys.isPending();
    }

    /** Waits for a key, or for another reason to draw anew. Ctrl-Z stops the program here. */
    public TerminalKey nextKey() {
        TerminalKey key = keys.next();
        if (key.kind() == KeyKind.SUSPEND) {
            suspend();
            return TerminalKey.of(KeyKind.WAKE);
        }
        if (resumed.getAndSet(false)) {
            // Who was stopped from outside finds the terminal as another program left it.
            enter();
        } else if (resized.getAndSet(false) || key.kind() == KeyKind.REDRAW) {
            refresh();
        }
        return key;
    }

    private void suspend() {
        write(USUAL_SCREEN);
        terminal.restore();
        continued.drainPermits();
        try {
            new ProcessBuilder(STOP)
                    .redirectInput(Redirect.INHERIT)
                    .redirectError(Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (continued.tryAcquire(CONTINUED_WITHIN_MILLIS, TimeUnit.MILLISECONDS)) {
                // The signal is handled by another thread: what it asks for is done here, and not a second time.
                resumed.set(false);
            }
        } catch (IOException e) {
            // Where programs cannot be stopped, it goes on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        enter();
    }

    private void refresh() {
        size = terminal.size();
        synchronized (this) {
            drawn.clear();
            cursor = "";
        }
        write(CLEAR);
    }

    /** Draws lines from the top; no cursor is shown. */
    public void draw(List<String> lines) {
        draw(lines, 0, 0);
    }

    /**
     * Draws lines from the top, none of which is wider than the screen.
     *
     * @param row of the cursor, from 1; 0 to show none
     */
    public synchronized void draw(List<String> lines, int row, int column) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size.rows(); i++) {
            String line = i < lines.size() ? lines.get(i) : "";
            String before = i < drawn.size() ? drawn.get(i) : "";
            if (!line.equals(before)) {
                // Cleared first: behind a line as wide as the screen, its last letter would be cleared.
                text.append(at(i + 1, 1)).append(CLEAR_LINE).append(line);
            }
        }
        String wanted = row == 0 ? HIDE_CURSOR : at(row, column) + SHOW_CURSOR;
        if (text.length() > 0 || !wanted.equals(cursor)) {
            text.insert(0, HIDE_CURSOR).append(row == 0 ? "" : wanted);
            write(text.toString());
        }
        cursor = wanted;
        drawn.clear();
        drawn.addAll(lines);
    }

    private static String at(int row, int column) {
        return "\u001B[" + row + ";" + column + "H";
    }

    /** Moves the cursor within a line that is drawn, so that what follows is in its place whatever is before it. */
    public static String column(int column) {
        return "\u001B[" + column + "G";
    }

    private synchronized void write(String text) {
        if (left) {
            return;
        }
        try {
            output.print(text);
            output.flush();
        } catch (TextOutput.OutputClosedException closed) {
            // Nobody looks any more.
        }
    }

    /** Leaves the screen before the program is ended, so that its last message can be read. */
    private void end(String signal) {
        Object earlier = earlierHandlers.get(signal);
        if (earlier == null) {
            return;
        }
        Thread farewell = new Thread(this::leave, "leaving the screen");
        farewell.setDaemon(true);
        farewell.start();
        try {
            farewell.join(HEARD_WITHIN_MILLIS);
            SignalHandlers.install(signal, earlier);
            SignalHandlers.raise(signal);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ReflectiveOperationException e) {
            // It was installed the same way.
        }
    }

    private synchronized void leave() {
        write(USUAL_SCREEN);
        left = true;
    }

    /** Handles a signal, where Java can. */
    private void handle(String signal, Runnable reaction) {
        try {
            earlierHandlers.put(signal, SignalHandlers.install(signal, SignalHandlers.of(reaction)));
        } catch (ReflectiveOperationException | RuntimeException e) {
            // Without it, the shutdown hook does what is needed most.
        }
    }

    @Override
    public void close() {
        earlierHandlers.forEach((signal, earlier) -> {
            try {
                SignalHandlers.install(signal, earlier);
            } catch (ReflectiveOperationException | RuntimeException e) {
                // It was installed the same way.
            }
        });
        leave();
        terminal.close();
        try {
            Runtime.getRuntime().removeShutdownHook(leaving);
        } catch (IllegalStateException e) {
            // The program is ending, and the hook has run or will.
        }
    }
}

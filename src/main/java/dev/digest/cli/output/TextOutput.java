package dev.digest.cli.output;

import dev.digest.format.Json;
import dev.digest.problem.SystemError;
import dev.digest.workspace.AtomicFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An output stream of the program, always in UTF-8. Unlike {@link java.io.PrintStream} it reports write errors. */
public final class TextOutput {
    private final OutputStream stream;
    private final Writer direct;
    private Writer writer;
    private Optional<PagerStream> paging = Optional.empty();
    private final boolean terminal;
    private final boolean colour;
    private final int columns;
    private boolean jsonBegun;

    /** The terminal behind a stream. */
    public record TerminalInfo(boolean terminal, boolean colour, int columns) {
        /** A file or a pipe. */
        public static final TerminalInfo NONE = new TerminalInfo(false, false, 0);

        private static final int USUAL_COLUMNS = 80;

        /** The properties of a stream by environment and {@code --color}. */
        public static TerminalInfo of(boolean terminal, Map<String, String> environment, String... arguments) {
            boolean wanted = terminal
                    && environment.getOrDefault("NO_COLOR", "").isEmpty()
                    && !environment.getOrDefault("TERM", "").equals("dumb");
            List<String> given = List.of(arguments);
            int at = given.indexOf("--color");
            String when = at >= 0 && at + 1 < given.size() ? given.get(at + 1) : "";
            boolean always = when.equals("always") || given.contains("--color=always");
            boolean never = when.equals("never") || given.contains("--color=never");
            return new TerminalInfo(terminal, always || (wanted && !never), terminal ? columns(environment) : 0);
        }

        private static int columns(Map<String, String> environment) {
            String text = environment.getOrDefault("COLUMNS", "");
            return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : USUAL_COLUMNS;
        }
    }

    /** Thrown when writing fails. */
    public static final class OutputClosedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SystemError reason;

        private OutputClosedException(IOException cause) {
            super(cause);
            this.reason = SystemError.of(cause);
        }

        /** Whether the reader of a pipe closed it, which is not an error. */
        public boolean isQuiet() {
            return reason.text().contains("Broken pipe") || reason.text().contains("pipe is being closed");
        }

        /** The system's reason. */
        public SystemError reason() {
            return reason;
        }
    }

    /** Writes to {@code stream}, whole lines at a time on a terminal. */
    public TextOutput(OutputStream stream, TerminalInfo screen) {
        this.stream = stream;
        this.direct = writer(stream);
        this.writer = direct;
        this.terminal = screen.terminal();
        this.colour = screen.colour();
        this.columns = screen.columns();
    }

    /** Whether it is a terminal. */
    public boolean isTerminal() {
        return terminal;
    }

    /** The width of the terminal. */
    public int columns() {
        return columns;
    }

    /** Writes a whole text, such as a file; on a terminal sanitized. */
    public void document(String text) {
        print(terminal ? SafeText.of(text) : text);
    }

    /** Writes a line. The caller has sanitized the text. */
    public void line(String text) {
        print(text + "\n");
        if (terminal) {
            flush();
        }
    }

    /**
     * Buffers output until it exceeds {@code rows} lines, then sends all of it to a pager.
     *
     * @param reader starts the pager, if there is one
     */
    public void page(int rows, Supplier<Optional<OutputStream>> reader) {
        paging = Optional.of(new PagerStream(rows, reader));
    }

    /** Whether output may go to a pager. */
    public boolean isPaged() {
        return paging.isPresent();
    }

    /** Writes what is buffered, and closes the pager's input. */
    public void endPaging() {
        if (paging.isEmpty()) {
            return;
        }
        PagerStream ended = paging.get();
        paging = Optional.empty();
        try {
            print(ended.takeBuffered());
            flush();
            if (ended.isOpen()) {
                writer.close();
            }
        } catch (IOException e) {
            throw new OutputClosedException(e);
        } finally {
            writer = direct;
        }
    }

    /** Discards what the pager did not read. */
    public void abortPaging() {
        paging = Optional.empty();
        writer = direct;
    }

    private static final class PagerStream {
        private final int rows;
        private final Supplier<Optional<OutputStream>> reader;
        private final StringBuilder buffered = new StringBuilder();
        private long lines;
        private boolean holds = true;
        private boolean open;

        PagerStream(int rows, Supplier<Optional<OutputStream>> reader) {
            this.rows = rows;
            this.reader = reader;
        }

        /** Returns whether the text was buffered. */
        boolean buffer(String text) {
            if (holds) {
                buffered.append(text);
                lines += text.chars().filter(c -> c == '\n').count();
            }
            return holds;
        }

        boolean isFull() {
            return holds && lines > rows;
        }

        Optional<OutputStream> open() {
            Optional<OutputStream> stream = reader.get();
            open = stream.isPresent();
            return stream;
        }

        boolean isOpen() {
            return open;
        }

        String takeBuffered() {
            holds = false;
            String text = buffered.toString();
            buffered.setLength(0);
            return text;
        }
    }

    private boolean isBuffered(String text) {
        if (paging.isEmpty() || !paging.get().buffer(text)) {
            return false;
        }
        if (paging.get().isFull()) {
            paging.get().open().ifPresent(stream -> writer = writer(stream));
            print(paging.get().takeBuffered());
        }
        return true;
    }

    private static Writer writer(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 14);
    }

    /** Writes text unchanged. */
    public void print(String text) {
        if (isBuffered(text)) {
            return;
        }
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Writes binary data. */
    public void bytes(byte[] bytes) {
        flush();
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Writes text that is generated while it is written. */
    public void print(AtomicFile.TextContent content) {
        try {
            content.writeTo(writer);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        } catch (UncheckedIOException e) {
            throw new OutputClosedException(Objects.requireNonNull(e.getCause()));
        }
    }

    /** Writes a JSON document. If generating it fails, a short one is not written at all. */
    public void json(@Nullable Object value) {
        HoldingWriter holding = new HoldingWriter(writer);
        try {
            Json.write(holding, value);
            holding.release();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        } catch (UncheckedIOException e) {
            throw new OutputClosedException(Objects.requireNonNull(e.getCause()));
        } finally {
            jsonBegun = holding.isReleased();
        }
    }

    /** Writes a value as JSON on a line of its own. */
    public void jsonLine(Map<String, ?> value) {
        print(Json.text(value) + "\n");
        jsonBegun = true;
    }

    /** Whether some JSON was written, so that no other document may follow. */
    public boolean isJsonBegun() {
        return jsonBegun;
    }

    /** Bold text, if colour is enabled. */
    public String bold(String text) {
        return colour ? "\u001B[1m" + text + "\u001B[0m" : text;
    }

    /** Red text, if colour is enabled. */
    public String red(String text) {
        return colour ? "\u001B[31m" + text + "\u001B[0m" : text;
    }

    /** Green text, if colour is enabled. */
    public String green(String text) {
        return colour ? "\u001B[32m" + text + "\u001B[0m" : text;
    }

    /** Yellow text, if colour is enabled. */
    public String yellow(String text) {
        return colour ? "\u001B[33m" + text + "\u001B[0m" : text;
    }

    /** Whether colour is enabled. */
    public boolean isColoured() {
        return colour;
    }

    /** Faint text, if colour is enabled. */
    public String faint(String text) {
        return colour ? "\u001B[2m" + text + "\u001B[0m" : text;
    }

    /** Writes what is buffered. */
    public void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }
}

package dev.digest.cli.command.discovery;

import dev.digest.cli.command.CommandContext;
import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.RawTerminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers in single keys. The screen has one paper with its abstract: it is cleared before each, and what is written
 * stands from its top downward. For a reason, a category or a note the terminal takes a line as usual, so that Chinese
 * can be typed.
 */
final class TriageKeys implements TriageAnswers {
    /** Not a screen of its own, as editors have: what was told last stays to be read, also after Ctrl-C. */
    private static final String CLEAR = "\u001B[2J\u001B[H";
    /**
     * Keys to which a text belongs; {@code X}, {@code D}, {@code P} do the same as the lower-case letters, with a text.
     */
    private static final Set<String> WITH_TEXT = Set.of("c", "n", "/", "X", "D", "P");
    /** What a paper has besides its abstract. */
    private static final int OTHER_LINES = 12;

    private static final int ESCAPE = 0x1B;

    private final CommandContext context;
    private final RawTerminal terminal;
    private final InputStream in;

    TriageKeys(CommandContext context, RawTerminal terminal) {
        this.context = context;
        this.terminal = terminal;
        this.in = context.host().streams().in();
        write(CLEAR);
    }

    private void write(String text) {
        context.output().print(text);
        context.output().flush();
    }

    @Override
    public int abstractLines() {
        return Math.max(1, terminal.rows() - OTHER_LINES);
    }

    @Override
    public @Nullable String next() {
        String keys = TextWidth.fit(
                context.messages().text("triage.keys"), context.output().columns());
        write(context.output().faint(keys) + "\n");
        try {
            String key = key();
            if (key == null) {
                return null;
            }
            String answer = WITH_TEXT.contains(key) ? withText(key) : key;
            write(CLEAR);
            return answer;
        } catch (IOException e) {
            return null;
        }
    }

    /** A key by the letter that it has in lines; what is no letter, as an arrow. */
    private @Nullable String key() throws IOException {
        int first = in.read();
        return switch (first) {
            case -1, 4 -> null;
            case '\r', '\n', ' ' -> "j";
            case 8, 127 -> "b";
            case ESCAPE -> escape();
            default -> letter(first);
        };
    }

    /** The arrows, which terminals send as three bytes at once. */
    private String escape() throws IOException {
        StringBuilder sequence = new StringBuilder();
        while (in.available() > 0 && sequence.length() < 8) {
            sequence.append((char) in.read());
        }
        return switch (sequence.toString()) {
            case "[A", "OA", "[D", "OD" -> "b";
            case "[B", "OB", "[C", "OC" -> "j";
            default -> "r";
        };
    }

    /** A letter of UTF-8, which may be of several bytes. */
    private String letter(int first) throws IOException {
        int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        byte[] bytes = new byte[1 + more];
        bytes[0] = (byte) first;
        for (int i = 1; i <= more; i++) {
            bytes[i] = (byte) in.read();
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private String withText(String key) throws IOException {
        terminal.takeLines();
        write(context.messages().text("triage.ask-" + (key.equals("/") ? "search" : key)) + " ");
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        terminal.takeKeys();
        String text = line.toString(StandardCharsets.UTF_8).strip();
        // Who gives no text has thought better of it.
        return text.isEmpty() ? "r" : key + " " + text;
    }

    @Override
    public void end() {
        terminal.close();
    }
}

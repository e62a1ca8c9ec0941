package dev.digest.cli.terminal.screen;

import dev.digest.cli.terminal.screen.TerminalKey.KeyKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Reads the keys of a terminal that hands them on at once. */
final class KeyReader {
    private static final int ESCAPE = 0x1B;
    private static final int LONGEST_SEQUENCE = 8;
    private static final int LONGEST_PASTE = 10_000;
    /** A connection may bring the parts of an arrow key one after the other; a person who means Escape waits. */
    private static final long SEQUENCE_MILLIS = 50;

    private static final long POLL_MILLIS = 15;
    private static final String PASTE_BEGINS = "[200~";
    private static final String PASTE_ENDS = "\u001B[201~";

    private final InputStream in;
    private final BooleanSupplier interrupted;

    /** @param interrupted whether the screen must be drawn anew, for another reason than a key */
    KeyReader(InputStream in, BooleanSupplier interrupted) {
        this.in = in;
        this.interrupted = interrupted;
    }

    /** Whether a key was pressed that is not read yet. */
    boolean isPending() {
        try {
            return in.available() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** Waits for a key. A terminal that is gone gives {@link KeyKind#CLOSED}. */
    TerminalKey next() {
        try {
            while (in.available() == 0) {
                if (interrupted.getAsBoolean()) {
                    return TerminalKey.of(KeyKind.WAKE);
                }
                if (!pause(POLL_MILLIS)) {
                    return TerminalKey.of(KeyKind.CLOSED);
                }
            }
            return read(in.read());
        } catch (IOException e) {
            return TerminalKey.of(KeyKind.CLOSED);
        }
    }

    private TerminalKey read(int first) throws IOException {
        return switch (first) {
            case -1, 4 -> TerminalKey.of(KeyKind.CLOSED);
            case 1 -> TerminalKey.of(KeyKind.MARK_ALL);
            case 7 -> TerminalKey.of(KeyKind.ESCAPE);
            case 8, 127 -> TerminalKey.of(KeyKind.DELETE);
            case 9 -> TerminalKey.of(KeyKind.TAB);
            case '\r', '\n' -> TerminalKey.of(KeyKind.ENTER);
            case 11, 16 -> TerminalKey.of(KeyKind.UP);
            case 12 -> TerminalKey.of(KeyKind.REDRAW);
            case 14 -> TerminalKey.of(KeyKind.DOWN);
            case 21 -> TerminalKey.of(KeyKind.CLEAR);
            case 23 -> TerminalKey.of(KeyKind.DELETE_WORD);
            case 26 -> TerminalKey.of(KeyKind.SUSPEND);
            case ' ' -> new TerminalKey(KeyKind.SPACE, " ");
            case ESCAPE -> escape();
            default -> first < ' ' ? TerminalKey.of(KeyKind.OTHER) : letter(first);
        };
    }

    private static boolean pause(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private TerminalKey escape() throws IOException {
        StringBuilder sequence = new StringBuilder();
        while (!isComplete(sequence) && isMoreComing()) {
            sequence.append((char) in.read());
        }
        return switch (sequence.toString()) {
            case "" -> TerminalKey.of(KeyKind.ESCAPE);
            case "[A", "OA" -> TerminalKey.of(KeyKind.UP);
            case "[B", "OB" -> TerminalKey.of(KeyKind.DOWN);
            case "[5~" -> TerminalKey.of(KeyKind.PAGE_UP);
            case "[6~" -> TerminalKey.of(KeyKind.PAGE_DOWN);
            case "[H", "OH", "[1~", "[7~" -> TerminalKey.of(KeyKind.HOME);
            case "[F", "OF", "[4~", "[8~" -> TerminalKey.of(KeyKind.END);
            case PASTE_BEGINS -> paste();
            default -> TerminalKey.of(KeyKind.OTHER);
        };
    }

    /** A sequence ends with a letter or a tilde, after {@code [} or {@code O}. */
    private static boolean isComplete(StringBuilder sequence) {
        int length = sequence.length();
        char last = length == 0 ? 0 : sequence.charAt(length - 1);
        return length >= LONGEST_SEQUENCE || (length > 1 && (Character.isLetter(last) || last == '~'));
    }

    private boolean isMoreComing() throws IOException {
        for (long waited = 0; waited < SEQUENCE_MILLIS && in.available() == 0; waited += POLL_MILLIS) {
            if (!pause(POLL_MILLIS)) {
                return false;
            }
        }
        return in.available() > 0;
    }

    /** What is pasted until the terminal says that it was all; a longer text is cut. */
    private TerminalKey paste() throws IOException {
        ByteArrayOutputStream pasted = new ByteArrayOutputStream();
        byte[] end = PASTE_ENDS.getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        while (matched < end.length && isMoreComing()) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            matched = next == end[matched] ? matched + 1 : next == end[0] ? 1 : 0;
            pasted.write(next);
        }
        String text = pasted.toString(StandardCharsets.UTF_8);
        int length = matched == end.length ? text.length() - PASTE_ENDS.length() : text.length();
        int most = Math.min(length, LONGEST_PASTE);
        return new TerminalKey(
                KeyKind.PASTE,
                text.substring(0, most > 0 && Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most));
    }

    /**
     * A letter of UTF-8, which may be of several bytes. A full-width space, as Chinese input methods type it, is one.
     */
    private TerminalKey letter(int first) throws IOException {
        int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        byte[] bytes = new byte[1 + more];
        bytes[0] = (byte) first;
        for (int i = 1; i <= more; i++) {
            bytes[i] = (byte) in.read();
        }
        String letter = new String(bytes, StandardCharsets.UTF_8);
        return letter.equals("\u3000")
                ? new TerminalKey(KeyKind.SPACE, letter)
                : new TerminalKey(KeyKind.LETTER, letter);
    }
}

package dev.digest.cli.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/** Reads the keys of a terminal that hands them on at once. */
final class PickerKeys {
    private static final int ESCAPE = 0x1B;
    private static final int LONGEST_SEQUENCE = 8;
    /** A connection may bring the parts of an arrow key one after the other; a person who means Escape waits. */
    private static final long SEQUENCE_MILLIS = 50;

    private static final long POLL_MILLIS = 15;

    private final InputStream in;
    private final BooleanSupplier interrupted;

    /** A kind of key. */
    enum KeyKind {
        LETTER,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        MARK,
        MARK_ALL,
        TAKE,
        CANCEL,
        INTERRUPT,
        DELETE,
        CLEAR,
        /** Nothing was pressed, but the terminal has another size. */
        RESIZE,
        OTHER
    }

    /**
     * A key.
     *
     * @param letter what was typed, for a letter or a space
     */
    record PickerKey(KeyKind kind, String letter) {
        private static PickerKey of(KeyKind kind) {
            return new PickerKey(kind, "");
        }
    }

    /** @param resized whether the terminal has another size since the last time it was asked */
    PickerKeys(InputStream in, BooleanSupplier resized) {
        this.in = in;
        this.interrupted = resized;
    }

    /** Waits for a key. */
    PickerKey next() throws IOException {
        while (in.available() == 0) {
            if (interrupted.getAsBoolean()) {
                return PickerKey.of(KeyKind.RESIZE);
            }
            if (!pause(POLL_MILLIS)) {
                return PickerKey.of(KeyKind.CANCEL);
            }
        }
        int first = in.read();
        return switch (first) {
            case -1, 4, 7 -> PickerKey.of(KeyKind.CANCEL);
            case 3 -> PickerKey.of(KeyKind.INTERRUPT);
            case 1 -> PickerKey.of(KeyKind.MARK_ALL);
            case 9 -> PickerKey.of(KeyKind.MARK);
            case ' ' -> new PickerKey(KeyKind.MARK, " ");
            case '\r', '\n' -> PickerKey.of(KeyKind.TAKE);
            case 8, 127 -> PickerKey.of(KeyKind.DELETE);
            case 21 -> PickerKey.of(KeyKind.CLEAR);
            case 16, 11 -> PickerKey.of(KeyKind.UP);
            case 14 -> PickerKey.of(KeyKind.DOWN);
            case ESCAPE -> escape();
            default -> first < ' ' ? PickerKey.of(KeyKind.OTHER) : letter(first);
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

    private PickerKey escape() throws IOException {
        StringBuilder sequence = new StringBuilder();
        while (!isComplete(sequence) && isMoreComing()) {
            sequence.append((char) in.read());
        }
        return PickerKey.of(
                switch (sequence.toString()) {
                    case "" -> KeyKind.CANCEL;
                    case "[A", "OA" -> KeyKind.UP;
                    case "[B", "OB" -> KeyKind.DOWN;
                    case "[5~" -> KeyKind.PAGE_UP;
                    case "[6~" -> KeyKind.PAGE_DOWN;
                    case "[H", "OH", "[1~" -> KeyKind.HOME;
                    case "[F", "OF", "[4~" -> KeyKind.END;
                    default -> KeyKind.OTHER;
                });
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

    /**
     * A letter of UTF-8, which may be of several bytes. A full-width space, as Chinese input methods type it, is one.
     */
    private PickerKey letter(int first) throws IOException {
        int more = first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
        byte[] bytes = new byte[1 + more];
        bytes[0] = (byte) first;
        for (int i = 1; i <= more; i++) {
            bytes[i] = (byte) in.read();
        }
        String letter = new String(bytes, StandardCharsets.UTF_8);
        return new PickerKey(letter.equals("\u3000") ? KeyKind.MARK : KeyKind.LETTER, letter);
    }
}

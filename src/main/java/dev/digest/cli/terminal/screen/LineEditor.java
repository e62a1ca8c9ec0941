package dev.digest.cli.terminal.screen;

import dev.digest.cli.output.TextWidth;
import dev.digest.cli.terminal.screen.TerminalKey.KeyKind;
import dev.digest.paper.CleanText;
import java.text.BreakIterator;
import java.util.Locale;

/** A line of text that is being typed. */
public final class LineEditor {
    private static final int LONGEST = 1_000;

    private final StringBuilder text;

    /** Where typing is after a key. */
    public enum LineState {
        /** More may be typed. */
        TYPING,
        /** Enter was pressed. */
        DONE,
        /** Escape was pressed: the text is not meant. */
        CANCELLED
    }

    /** @param text what is there at first, to be changed */
    public LineEditor(String text) {
        this.text = new StringBuilder(text);
    }

    /** Takes a key. */
    public LineState take(TerminalKey key) {
        switch (key.kind()) {
            case ENTER -> {
                return LineState.DONE;
            }
            case ESCAPE, CLOSED -> {
                return LineState.CANCELLED;
            }
            case LETTER, SPACE, PASTE -> append(key);
            case DELETE -> text.setLength(TextWidth.withoutLast(text.toString()).length());
            case DELETE_WORD -> deleteWord();
            case CLEAR -> text.setLength(0);
            default -> {
                // No key of a line.
            }
        }
        return LineState.TYPING;
    }

    private void append(TerminalKey key) {
        String typed = key.kind() == KeyKind.PASTE ? CleanText.withinLine(key.letter()) : key.letter();
        if (text.length() + typed.length() <= LONGEST) {
            text.append(typed);
        }
    }

    /** Removes the last word, and spaces behind it. */
    private void deleteWord() {
        text.setLength(text.toString().stripTrailing().length());
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text.toString());
        words.last();
        int start = words.previous();
        text.setLength(start == BreakIterator.DONE ? 0 : start);
    }

    /** What has been typed. */
    public String text() {
        return text.toString();
    }
}

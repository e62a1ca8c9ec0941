package dev.digest.cli.terminal.screen;

/**
 * A key that was pressed in a terminal, or what else happened to it.
 *
 * @param letter what was typed or pasted; empty for a key that has no letter
 */
public record TerminalKey(KeyKind kind, String letter) {
    /** The kinds of keys. */
    public enum KeyKind {
        LETTER,
        SPACE,
        TAB,
        ENTER,
        ESCAPE,
        UP,
        DOWN,
        PAGE_UP,
        PAGE_DOWN,
        HOME,
        END,
        /** Backspace. */
        DELETE,
        /** Ctrl-W. */
        DELETE_WORD,
        /** Ctrl-U. */
        CLEAR,
        /** Ctrl-A. */
        MARK_ALL,
        /** Ctrl-L. */
        REDRAW,
        /** Ctrl-Z. */
        SUSPEND,
        /** Several letters at once, from the clipboard. */
        PASTE,
        /** Nothing was pressed, but the screen must be drawn anew: its size or what it shows has changed. */
        WAKE,
        /** Ctrl-D, or the terminal is gone. */
        CLOSED,
        /** A key without meaning. */
        OTHER
    }

    static TerminalKey of(KeyKind kind) {
        return new TerminalKey(kind, "");
    }
}

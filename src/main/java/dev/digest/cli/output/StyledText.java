package dev.digest.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Text for one line of a terminal, in pieces that look different. It is sanitized, and cut between graphemes. */
public record StyledText(List<StyledPiece> pieces) {
    /** Nothing. */
    public static final StyledText EMPTY = new StyledText(List.of());

    public StyledText {
        pieces = List.copyOf(pieces);
    }

    /** How text looks, where colour is enabled; none depends on the background of the terminal. */
    public enum TextStyle {
        PLAIN,
        BOLD,
        FAINT,
        RED,
        GREEN,
        YELLOW
    }

    /** A piece of a text. */
    public record StyledPiece(TextStyle style, String text) {}

    /** A text in one style. */
    public static StyledText of(TextStyle style, String text) {
        return new StyledText(List.of(new StyledPiece(style, SafeText.line(text))));
    }

    /** A text without a style. */
    public static StyledText of(String text) {
        return of(TextStyle.PLAIN, text);
    }

    /** This text and another one behind it. */
    public StyledText plus(StyledText other) {
        List<StyledPiece> all = new ArrayList<>(pieces);
        all.addAll(other.pieces);
        return new StyledText(all);
    }

    /** This text and more behind it. */
    public StyledText plus(TextStyle style, String text) {
        return plus(of(style, text));
    }

    /** Its columns. */
    public int width() {
        int width = 0;
        for (StyledPiece piece : pieces) {
            width += TextWidth.of(piece.text());
        }
        return width;
    }

    /** The text, cut and ended by … if it is wider than {@code columns}. */
    public StyledText fit(int columns) {
        if (width() <= columns) {
            return this;
        }
        List<StyledPiece> kept = new ArrayList<>();
        int left = columns - 1;
        for (StyledPiece piece : pieces) {
            String text = TextWidth.head(piece.text(), left);
            if (text.length() < piece.text().length()) {
                kept.add(new StyledPiece(piece.style(), text + "…"));
                break;
            }
            kept.add(piece);
            left -= TextWidth.of(text);
        }
        return columns < 1 ? EMPTY : new StyledText(kept);
    }

    /** The text as it is written to a terminal. */
    public String render(TextOutput output) {
        StringBuilder rendered = new StringBuilder();
        for (StyledPiece piece : pieces) {
            rendered.append(
                    switch (piece.style()) {
                        case PLAIN -> piece.text();
                        case BOLD -> output.bold(piece.text());
                        case FAINT -> output.faint(piece.text());
                        case RED -> output.red(piece.text());
                        case GREEN -> output.green(piece.text());
                        case YELLOW -> output.yellow(piece.text());
                    });
        }
        return rendered.toString();
    }
}

package dev.digest.testing;

import dev.digest.cli.output.TextWidth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a terminal shows after the text that was written to it: a grid of cells, of which a wide letter takes two. It
 * knows the sequences that the program uses, and fails at others.
 */
public final class ScreenImage {
    private static final Pattern SEQUENCE = Pattern.compile("\u001B\\[(\\??)([0-9;]*)([A-Za-z])");
    private static final String COVERED = "";

    private final int columns;
    private final int rows;
    private String[][] cells;
    private String[][] usual;
    private int row;
    private int column;
    private int usualRow;
    private int usualColumn;
    private boolean own;

    private ScreenImage(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
        this.cells = empty();
        this.usual = empty();
    }

    /** What is shown in a terminal of this size after a text. */
    public static ScreenImage of(String text, int columns, int rows) {
        ScreenImage screen = new ScreenImage(columns, rows);
        screen.write(text);
        return screen;
    }

    private String[][] empty() {
        String[][] grid = new String[rows][columns];
        for (String[] line : grid) {
            Arrays.fill(line, " ");
        }
        return grid;
    }

    private void write(String text) {
        Matcher sequence = SEQUENCE.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) == '\u001B') {
                if (!sequence.region(at, text.length()).lookingAt()) {
                    // Cut off at the end: the rest has not come yet.
                    return;
                }
                act(sequence.group(1) + sequence.group(3), sequence.group(2));
                at = sequence.end();
            } else if (text.charAt(at) == '\n') {
                row = Math.min(rows - 1, row + 1);
                column = 0;
                at++;
            } else if (text.charAt(at) == '\r') {
                column = 0;
                at++;
            } else {
                int end = at;
                while (end < text.length() && text.charAt(end) != '\u001B' && text.charAt(end) >= ' ') {
                    end++;
                }
                if (end == at) {
                    throw new AssertionError("control character " + (int) text.charAt(at));
                }
                letters(text.substring(at, end));
                at = end;
            }
        }
    }

    private void act(String what, String numbers) {
        List<Integer> given = new ArrayList<>();
        for (String number : numbers.split(";", -1)) {
            given.add(number.isEmpty() ? 0 : Integer.parseInt(number));
        }
        switch (what) {
            case "H" -> {
                row = Math.max(1, given.get(0)) - 1;
                column = given.size() > 1 ? Math.max(1, given.get(1)) - 1 : 0;
            }
            case "G" -> column = Math.max(1, given.get(0)) - 1;
            case "K" -> {
                if (column >= columns) {
                    throw new AssertionError("clears its last letter: row " + row);
                }
                Arrays.fill(cells[row], column, columns, " ");
            }
            case "J" -> cells = empty();
            case "?h", "?l" -> {
                if (given.get(0) == 1049) {
                    switchTo(what.equals("?h"));
                }
            }
            case "m" -> {
                // How letters look is told by the text itself.
            }
            default -> throw new AssertionError("unknown sequence " + numbers + what);
        }
    }

    /** The other screen, with its cursor. */
    private void switchTo(boolean ofProgram) {
        if (ofProgram && !own) {
            usual = cells;
            usualRow = row;
            usualColumn = column;
        } else if (!ofProgram) {
            row = usualRow;
            column = usualColumn;
        }
        cells = ofProgram ? empty() : usual;
        own = ofProgram;
    }

    private void letters(String text) {
        Matcher grapheme = Pattern.compile("\\X").matcher(text);
        while (grapheme.find()) {
            int width = TextWidth.of(grapheme.group());
            if (column + width > columns) {
                throw new AssertionError("beyond the last column: " + text);
            }
            if (width == 0) {
                continue;
            }
            cells[row][column] = grapheme.group();
            for (int i = 1; i < width; i++) {
                cells[row][column + i] = COVERED;
            }
            column += width;
        }
    }

    /** Whether the program has a screen of its own. */
    public boolean isOwn() {
        return own;
    }

    /** The lines, without spaces at their ends. */
    public List<String> lines() {
        return Arrays.stream(cells)
                .map(line -> String.join("", line).stripTrailing())
                .toList();
    }

    /** All lines. */
    public String text() {
        return String.join("\n", lines());
    }
}

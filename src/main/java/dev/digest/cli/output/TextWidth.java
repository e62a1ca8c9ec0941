package dev.digest.cli.output;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The display width of text in terminal columns, by grapheme: two for East Asian wide characters and emoji, none for
 * combining marks. Source of the ranges: Unicode's EastAsianWidth, W and F.
 */
public final class TextWidth {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int[][] WIDE = {
        {0x1100, 0x115F},
        {0x231A, 0x231B},
        {0x2329, 0x232A},
        {0x23E9, 0x23EC},
        {0x23F0, 0x23F0},
        {0x23F3, 0x23F3},
        {0x25FD, 0x25FE},
        {0x2614, 0x2615},
        {0x2648, 0x2653},
        {0x267F, 0x267F},
        {0x2693, 0x2693},
        {0x26A1, 0x26A1},
        {0x26AA, 0x26AB},
        {0x26BD, 0x26BE},
        {0x26C4, 0x26C5},
        {0x26CE, 0x26CE},
        {0x26D4, 0x26D4},
        {0x26EA, 0x26EA},
        {0x26F2, 0x26F3},
        {0x26F5, 0x26F5},
        {0x26FA, 0x26FA},
        {0x26FD, 0x26FD},
        {0x2705, 0x2705},
        {0x270A, 0x270B},
        {0x2728, 0x2728},
        {0x274C, 0x274C},
        {0x274E, 0x274E},
        {0x2753, 0x2755},
        {0x2757, 0x2757},
        {0x2795, 0x2797},
        {0x27B0, 0x27B0},
        {0x27BF, 0x27BF},
        {0x2B1B, 0x2B1C},
        {0x2B50, 0x2B50},
        {0x2B55, 0x2B55},
        {0x2E80, 0x303E},
        {0x3041, 0x4DBF},
        {0x4E00, 0xA4CF},
        {0xA960, 0xA97F},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE10, 0xFE19},
        {0xFE30, 0xFE6F},
        {0xFF01, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x16FE0, 0x18AFF},
        {0x1B000, 0x1B2FF},
        {0x1F004, 0x1F004},
        {0x1F0CF, 0x1F0CF},
        {0x1F18E, 0x1F18E},
        {0x1F191, 0x1F19A},
        {0x1F1E6, 0x1F1FF},
        {0x1F200, 0x1F320},
        {0x1F32D, 0x1F335},
        {0x1F337, 0x1F37C},
        {0x1F37E, 0x1F393},
        {0x1F3A0, 0x1F3CA},
        {0x1F3CF, 0x1F3D3},
        {0x1F3E0, 0x1F3F0},
        {0x1F3F4, 0x1F3F4},
        {0x1F3F8, 0x1F43E},
        {0x1F440, 0x1F440},
        {0x1F442, 0x1F4FC},
        {0x1F4FF, 0x1F53D},
        {0x1F54B, 0x1F54E},
        {0x1F550, 0x1F567},
        {0x1F57A, 0x1F57A},
        {0x1F595, 0x1F596},
        {0x1F5A4, 0x1F5A4},
        {0x1F5FB, 0x1F64F},
        {0x1F680, 0x1F6C5},
        {0x1F6CC, 0x1F6CC},
        {0x1F6D0, 0x1F6D2},
        {0x1F6D5, 0x1F6D7},
        {0x1F6DC, 0x1F6DF},
        {0x1F6EB, 0x1F6EC},
        {0x1F6F4, 0x1F6FC},
        {0x1F7E0, 0x1F7EB},
        {0x1F7F0, 0x1F7F0},
        {0x1F90C, 0x1F93A},
        {0x1F93C, 0x1F945},
        {0x1F947, 0x1F9FF},
        {0x1FA70, 0x1FAFF},
        {0x20000, 0x3FFFD}
    };

    private TextWidth() {}

    /** The columns of a text without line breaks. */
    public static int of(String text) {
        return GRAPHEME.matcher(text)
                .results()
                .mapToInt(match -> ofGrapheme(match.group()))
                .sum();
    }

    /** The text, cut between graphemes and ended by … if it is wider than {@code columns}. */
    public static String fit(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        return columns < 1 ? "" : head(text, columns - 1) + "…";
    }

    /** As much of the beginning of a text as fits, cut between graphemes. */
    public static String head(String text, int columns) {
        Matcher graphemes = GRAPHEME.matcher(text);
        int width = 0;
        int end = 0;
        while (graphemes.find()) {
            width += ofGrapheme(graphemes.group());
            if (width > columns) {
                break;
            }
            end = graphemes.end();
        }
        return text.substring(0, end);
    }

    /** As much of the end of a text as fits, cut between graphemes. */
    public static String tail(String text, int columns) {
        int surplus = of(text) - columns;
        Matcher graphemes = GRAPHEME.matcher(text);
        int start = 0;
        while (surplus > 0 && graphemes.find()) {
            surplus -= ofGrapheme(graphemes.group());
            start = graphemes.end();
        }
        return text.substring(start);
    }

    /** The text without its last grapheme. */
    public static String withoutLast(String text) {
        Matcher graphemes = GRAPHEME.matcher(text);
        int start = 0;
        while (graphemes.find()) {
            start = graphemes.start();
        }
        return text.substring(0, start);
    }

    /**
     * The text in lines of at most {@code columns}, broken between words or, in Chinese, between characters by the
     * usual rules. A wider word gets its own line.
     */
    public static List<String> wrap(String text, int columns) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            String piece = text.substring(start, end);
            if (width > 0 && width + of(piece.stripTrailing()) > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                width = 0;
            }
            line.append(piece);
            width += of(piece);
            start = end;
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The same, with wider words divided. */
    public static List<String> wrapHard(String text, int columns) {
        List<String> lines = new ArrayList<>();
        for (String line : wrap(text, columns)) {
            String rest = line;
            while (of(rest) > columns) {
                String head = head(rest, columns);
                // A letter of two columns does not fit into one.
                int end = head.isEmpty() ? rest.offsetByCodePoints(0, 1) : head.length();
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            if (!rest.isEmpty() || line.isEmpty()) {
                lines.add(rest);
            }
        }
        return lines;
    }

    /** The text padded with spaces to {@code columns}. */
    public static String pad(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    private static int ofGrapheme(String grapheme) {
        int first = grapheme.codePointAt(0);
        if (grapheme.indexOf(EMOJI_STYLE) >= 0) {
            return 2;
        }
        int type = Character.getType(first);
        boolean combines = type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL;
        return combines ? 0 : isWide(first) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        int low = 0;
        int high = WIDE.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < WIDE[middle][0]) {
                high = middle - 1;
            } else if (codePoint > WIDE[middle][1]) {
                low = middle + 1;
            } else {
                return true;
            }
        }
        return false;
    }
}

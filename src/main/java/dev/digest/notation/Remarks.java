package dev.digest.notation;

import java.util.ArrayList;
import java.util.List;

/** Remarks in Markdown and HTML, {@code <!-- … -->}: what editors wrote for themselves, and no reader is shown. */
public final class Remarks {
    private static final String OPEN = "<!--";
    private static final String CLOSE = "-->";

    private Remarks() {}

    /** What the remarks of a text say, in order. */
    public static List<String> in(String text) {
        List<String> remarks = new ArrayList<>();
        for (int from = text.indexOf(OPEN), to; from >= 0; from = text.indexOf(OPEN, to)) {
            to = end(text, from);
            if (to < 0) {
                break;
            }
            remarks.add(text.substring(Math.min(from + OPEN.length(), to - CLOSE.length()), to - CLOSE.length()));
        }
        return remarks;
    }

    /** The text without its remarks and the blanks before them. Its lines stay as many as they were. */
    public static String without(String text) {
        StringBuilder kept = new StringBuilder();
        int seen = 0;
        for (int from = text.indexOf(OPEN); from >= 0; from = text.indexOf(OPEN, seen)) {
            int to = end(text, from);
            if (to < 0) {
                break;
            }
            kept.append(text, seen, from);
            while (kept.length() > 0 && " \t".indexOf(kept.charAt(kept.length() - 1)) >= 0) {
                kept.setLength(kept.length() - 1);
            }
            text.substring(from, to).chars().filter(c -> c == '\n').forEach(c -> kept.append('\n'));
            seen = to;
        }
        return kept.append(text, seen, text.length()).toString();
    }

    /** Behind the remark that begins here; -1 when nothing ends it. As CommonMark has it, {@code <!-->} is one. */
    private static int end(String text, int from) {
        int close = text.indexOf(CLOSE, from + 2);
        return close < 0 ? -1 : close + CLOSE.length();
    }
}

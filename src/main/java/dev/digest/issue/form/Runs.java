package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations on the text runs of a line. */
public final class Runs {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://[^\\s\\u00A0<>\"\\[\\]“”‘’《》【】。、|丨！（），：；？｜]{1,4000}+");

    private Runs() {}

    static String text(List<TextRun> runs) {
        StringBuilder text = new StringBuilder();
        for (TextRun run : runs) {
            text.append(run.text());
        }
        return text.toString();
    }

    /** Whether there is no visible text. */
    public static boolean isBlank(List<TextRun> runs) {
        return runs.stream().allMatch(run -> run.text().isBlank());
    }

    static String markdown(List<TextRun> runs) {
        StringBuilder markdown = new StringBuilder();
        for (TextRun run : runs) {
            markdown.append(run.markdown());
        }
        return markdown.toString();
    }

    /** The runs from an offset in the text. */
    static List<TextRun> from(List<TextRun> runs, int place) {
        return between(runs, place, Integer.MAX_VALUE);
    }

    /** The runs between two offsets in the text. */
    static List<TextRun> between(List<TextRun> runs, int from, int to) {
        List<TextRun> part = new ArrayList<>();
        int at = 0;
        for (TextRun run : runs) {
            int length = run.text().length();
            int begin = Math.max(0, from - at);
            int end = Math.min(length, to - at);
            if (begin < end) {
                part.add(run.part(begin, end));
            }
            at += length;
        }
        return part;
    }

    /** The same runs with bare URLs turned into links. */
    public static List<TextRun> withAddresses(List<TextRun> runs) {
        List<TextRun> linked = new ArrayList<>();
        for (TextRun run : runs) {
            if (run.address().isEmpty() && run.text().contains("://")) {
                split(run, linked);
            } else {
                linked.add(run);
            }
        }
        return linked;
    }

    private static void split(TextRun run, List<TextRun> into) {
        Matcher address = ADDRESS.matcher(run.text());
        WrittenText written = new WrittenText(run.text(), run.source());
        int done = 0;
        while (address.find()) {
            String found = withoutMarks(address.group());
            if (address.start() > done) {
                into.add(run.part(done, address.start(), written));
            }
            into.add(new TextRun(found, found, run.style(), found));
            done = address.start() + found.length();
        }
        if (done < run.text().length()) {
            into.add(run.part(done, run.text().length(), written));
        }
    }

    /** Removes a sentence's final punctuation and a bracket that was opened before the URL. */
    private static String withoutMarks(String address) {
        int end = address.length();
        while (end > 0
                && (".,;:!?'*_`".indexOf(address.charAt(end - 1)) >= 0
                        || (address.charAt(end - 1) == ')' && surplusBrackets(address, end) > 0))) {
            end--;
        }
        return address.substring(0, end);
    }

    private static int surplusBrackets(String address, int end) {
        int surplus = 0;
        for (int i = 0; i < end; i++) {
            surplus += address.charAt(i) == ')' ? 1 : address.charAt(i) == '(' ? -1 : 0;
        }
        return surplus;
    }
}

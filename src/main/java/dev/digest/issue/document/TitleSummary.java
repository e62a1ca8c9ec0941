package dev.digest.issue.document;

import dev.digest.workspace.ReaderTexts;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence about an issue, made of the titles of its papers, cut between titles if it is too long. */
public final class TitleSummary {
    private static final String ENDS = "。！？!?…";
    private static final String LOOSE_ENDS = "；;，,、：:。 ";
    /** Where a single title that is too long may be cut. */
    private static final String BREAKS = "：:，,、；;—？！ ";

    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private final int most;
    private final ReaderTexts texts;
    private final String ellipsis;
    private final StringBuilder summary = new StringBuilder();

    private TitleSummary(int most, ReaderTexts texts) {
        this.most = most;
        this.texts = texts;
        this.ellipsis = texts.get("summary.more");
    }

    /**
     * The sentence; empty when the issue has no paper with a title.
     *
     * @param most the maximum length in characters; 0 for no limit
     * @param texts its words beside the titles
     */
    public static String of(ParsedIssue issue, int most, ReaderTexts texts) {
        List<String> titles = issue.entries().stream()
                .map(entry -> tidy(entry.title().chinese().orElseGet(entry.title()::any)))
                .filter(title -> !title.isEmpty())
                .toList();
        return titles.isEmpty() ? "" : new TitleSummary(most == 0 ? Integer.MAX_VALUE : most, texts).of(titles);
    }

    private static String tidy(String title) {
        String line = Whitespace.strip(title);
        int end = line.length();
        while (end > 0 && LOOSE_ENDS.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(0, end);
    }

    private String of(List<String> titles) {
        summary.append(texts.get("summary.opening", titles.size()));
        for (int i = 0; i < titles.size(); i++) {
            boolean last = i == titles.size() - 1;
            String next = (i == 0 || endsSentence() ? "" : texts.get("summary.separator")) + titles.get(i);
            if (length(summary) + length(next) + (last ? 0 : ellipsis.length()) > most) {
                return (i == 0 ? summary + start(titles.get(0)) : summary) + ellipsis;
            }
            summary.append(next);
        }
        return summary.toString();
    }

    private boolean endsSentence() {
        return ENDS.indexOf(summary.charAt(summary.length() - 1)) >= 0;
    }

    /** The start of a title that fits, cut at a mark if there is one in its second half. */
    private String start(String title) {
        int room = most - length(summary) - ellipsis.length();
        if (room <= 0) {
            return "";
        }
        int end = title.offsetByCodePoints(0, Math.min(room, length(title)));
        int mark = end;
        while (mark > end / 2 && BREAKS.indexOf(title.charAt(mark - 1)) < 0) {
            mark--;
        }
        return tidy(title.substring(0, mark > end / 2 ? mark : whole(title, end)));
    }

    /** Does not cut within a grapheme. */
    private static int whole(String title, int end) {
        Matcher character = CHARACTER.matcher(title);
        int whole = 0;
        while (character.find() && character.end() <= end) {
            whole = character.end();
        }
        return whole;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}

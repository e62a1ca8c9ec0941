package dev.digest.issue.parse;

import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.Whitespace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses title lines. */
final class TitleLineParser {
    private static final String BARS = "|丨｜";
    static final int TAIL = 40;

    private final Vocabulary vocabulary;
    private final Pattern detail;

    TitleLineParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        String words = String.join(
                "|", vocabulary.detailWords().stream().map(Pattern::quote).toList());
        detail = Pattern.compile("[\\s\\u00A0>»→]{0,8}[\\[【(（]?(?:" + words + ")[\\]】)）]?[\\s\\u00A0>»→。]{0,8}$");
    }

    /** The line without 了解详情 at its end. */
    String withoutDetail(String line) {
        int from = Math.max(0, line.length() - TAIL);
        Matcher found = detail.matcher(line).region(from, line.length());
        return found.find() ? Whitespace.strip(line.substring(0, found.start())) : line;
    }

    /** The text of the title. If 了解详情 is a link, only it is removed: a bracket before it is part of the title. */
    String titleText(String line, List<MarkupLink> links) {
        for (MarkupLink link : links) {
            if (line.endsWith(link.text()) && isDetail(link.text())) {
                return Whitespace.strip(
                        line.substring(0, line.length() - link.text().length()));
            }
        }
        return withoutDetail(line);
    }

    /** Whether a link text is only a details label. */
    private boolean isDetail(String words) {
        return vocabulary.isDetail(words) || withoutDetail(words).isEmpty();
    }

    boolean hasDetail(MarkupLink link) {
        return vocabulary.isDetail(link.text()) || hasDetail(link.text());
    }

    boolean hasDetail(String line) {
        return withoutDetail(line).length() < line.length();
    }

    /**
     * The parts of a title.
     *
     * @param title its {@link #titleText}
     * @param dividers the text from which it was taken, without bars that are escaped or in code
     * @param institutionsApart whether institutions have their own line, so that no bar separates them here
     */
    EntryTitle parts(String title, String dividers, boolean institutionsApart) {
        int bar = institutionsApart ? -1 : bar(dividers.substring(0, title.length()));
        if (bar < 0) {
            return TitleLanguages.split(Optional.empty(), title);
        }
        return TitleLanguages.split(
                Optional.of(Whitespace.strip(title.substring(0, bar))), Whitespace.strip(title.substring(bar + 1)));
    }

    /**
     * The position of the bar: the first with spaces around it, otherwise the first outside of brackets and formulas.
     */
    private static int bar(String text) {
        int depth = 0;
        int bare = -1;
        boolean formula = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += "(（[【{".indexOf(c) >= 0 ? 1 : ")）]】}".indexOf(c) >= 0 ? -1 : 0;
            formula ^= c == '$';
            boolean divides = isBar(c) && isWithin(text, i);
            if (divides && isBlank(text, i - 1) && isBlank(text, i + 1)) {
                return i;
            }
            bare = bare < 0 && divides && depth <= 0 && !formula ? i : bare;
        }
        return bare;
    }

    /** Whether a character may divide institutions from a title. */
    static boolean isBar(char c) {
        return BARS.indexOf(c) >= 0;
    }

    private static boolean isWithin(String text, int at) {
        return at > 0 && at < text.length() - 1;
    }

    private static boolean isBlank(String text, int at) {
        return Whitespace.strip(text.substring(at, at + 1)).isEmpty();
    }
}

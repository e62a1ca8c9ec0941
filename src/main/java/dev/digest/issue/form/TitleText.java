package dev.digest.issue.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title on an entry's first line, with what follows it.
 *
 * @param text the title without number and marks
 * @param links its links, and links next to it whose text only names their target
 * @param rest the rest of the line
 * @param tag text before the title that is not part of it, such as {@code [video]}; usually empty
 */
record TitleText(String text, List<TextRun> links, List<TextRun> rest, String tag) {
    private static final int LONG = 70;
    private static final Pattern NUMBER = Pattern.compile(
            "[\\s\\u00A0]*(?:[(（]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[)）.．、:：]|[①-⑳]|\\[\\d{1,3}\\]|\\d\uFE0F?\u20E3)[\\s\\u00A0]*(?=\\S)");
    /** Emoji, bullets and the like before a title. */
    private static final Pattern DECORATION =
            Pattern.compile("[\\s\\u00A0\\p{So}\\p{Sk}\\uFE0F\\u200D•●▪◦·■◆▶►★☆*_#>|-]*");

    private static final Pattern MARKS = Pattern.compile("《([^《》]{2,300})》");
    private static final Pattern BADGE = Pattern.compile("\\s+[\\p{So}\\uFE0F]\\s?\\S{0,6}$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s{2,}(?=\\S)|\\s+[-–—]+\\s+|[：]|——");
    private static final Pattern LEADING = Pattern.compile("[\\s\\u00A0:：—–,，.。|丨｜·*-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s\\u00A0:：—–|丨｜*-]+$");

    /** Whether a line begins with a number. */
    static boolean isNumbered(String text) {
        return NUMBER.matcher(text).lookingAt() || afterDecoration(text);
    }

    private static boolean afterDecoration(String text) {
        Matcher decoration = DECORATION.matcher(text);
        return decoration.lookingAt()
                && NUMBER.matcher(text).region(decoration.end(), text.length()).lookingAt();
    }

    /** Where the text begins after decoration and number. */
    static int begin(String text) {
        int at = 0;
        for (Pattern pattern : List.of(DECORATION, NUMBER, DECORATION)) {
            Matcher found = pattern.matcher(text).region(at, text.length());
            at = found.lookingAt() ? found.end() : at;
        }
        return at;
    }

    /** The title where it is a link text. */
    static Optional<TitleText> ofLink(List<TextRun> runs) {
        int at = 0;
        for (int i = 0; i < runs.size(); i++) {
            TextRun run = runs.get(i);
            if (run.isLink() && !clean(run.text()).isEmpty() && !isBareAddress(run)) {
                int end = i + 1;
                StringBuilder words = new StringBuilder(run.text());
                while (end < runs.size() && runs.get(end).address().equals(run.address())) {
                    words.append(runs.get(end++).text());
                }
                String before = Runs.text(runs.subList(0, i));
                List<TextRun> rest = Runs.from(runs, at + words.length());
                boolean decorated = begin(before + "x") >= before.length() || isTag(before);
                return Optional.of(new TitleText(
                        clean(words.toString()), List.of(run), decorated ? rest : runs, decorated ? tag(before) : ""));
            }
            at += run.text().length();
        }
        return Optional.empty();
    }

    private static String tag(String before) {
        String words =
                before.substring(Math.min(before.length(), begin(before + "x"))).strip();
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    /** {@code [video]}, {@code 【开源】}, or a few symbols. */
    private static boolean isTag(String before) {
        String rest =
                before.substring(Math.min(before.length(), begin(before + "x"))).strip();
        return rest.matches("(?:[\\[【(（][^\\[\\]【】()]{1,20}[\\]】)）][\\s:：]*)+|[\\p{P}\\p{S}\\s]*");
    }

    private static boolean isBareAddress(TextRun run) {
        return run.text().matches("(?i)\\s*https?://\\S+\\s*");
    }

    /** The title where it is the text of the line. */
    static TitleText ofWords(List<TextRun> runs, boolean split) {
        int begin = begin(Runs.text(runs));
        List<TextRun> words = Runs.from(runs, begin);
        int end = wordsEnd(words, split);
        List<TextRun> title = Runs.between(words, 0, end);
        List<TextRun> rest = Runs.from(words, end);
        List<TextRun> links = new ArrayList<>();
        for (TextRun run : title) {
            if (run.isLink()) {
                links.add(run);
            }
        }
        for (TextRun run : rest) {
            if (run.isLink() && (links.isEmpty() || FieldWords.isLinkWord(run.text()))) {
                links.add(run);
            }
        }
        return new TitleText(clean(Runs.text(title)), links, rest, "");
    }

    /**
     * The end of the bold text; otherwise of the text before a link that is not a title, or before a separator that a
     * long text follows.
     */
    private static int wordsEnd(List<TextRun> words, boolean split) {
        int at = 0;
        boolean bold = !words.isEmpty() && words.get(0).isBold();
        int length = Runs.text(words).length();
        for (TextRun run : words) {
            boolean linkWord = run.isLink() && (isBareAddress(run) || FieldWords.isLinkWord(run.text()));
            if (at > 0 && ((bold && !run.isBold()) || linkWord)) {
                return chinese(words, at);
            }
            at += run.text().length();
        }
        String text = Runs.text(words);
        Matcher separator = SEPARATOR.matcher(text);
        if (split && length > LONG && separator.find() && separator.start() > 0) {
            return separator.start();
        }
        Matcher badge = BADGE.matcher(text);
        return badge.find() ? badge.start() : length;
    }

    /** A translation in brackets belongs to the title before it. */
    private static int chinese(List<TextRun> words, int at) {
        String rest = Runs.text(Runs.from(words, at));
        Matcher bracket = Pattern.compile("\\s*[(（]([^()（）]{2,120})[)）]").matcher(rest);
        boolean translation = bracket.lookingAt() && bracket.group(1).matches(".*[\\u4E00-\\u9FFF]{2}.*");
        return translation ? at + bracket.end() : at;
    }

    /** The title where it is in 《》. */
    static Optional<TitleText> ofMarks(List<TextRun> runs) {
        String text = Runs.text(runs);
        Matcher marks = MARKS.matcher(text);
        if (!marks.find() || begin(text) < marks.start()) {
            return Optional.empty();
        }
        List<TextRun> title = Runs.between(runs, marks.start(1), marks.end(1));
        List<TextRun> rest = Runs.from(runs, marks.end());
        List<TextRun> links = new ArrayList<>();
        for (TextRun run : runs) {
            if (run.isLink()) {
                links.add(run);
            }
        }
        return Optional.of(new TitleText(Runs.text(title).strip(), links, rest, ""));
    }

    /** The text after the title, without the separator. */
    List<TextRun> behind() {
        Matcher leading = LEADING.matcher(Runs.text(rest));
        return leading.lookingAt() ? Runs.from(rest, leading.end()) : rest;
    }

    static String clean(String title) {
        String words =
                title.substring(Math.min(title.length(), begin(title + "x"))).strip();
        words = TRAILING.matcher(words).replaceFirst("");
        Matcher marks = MARKS.matcher(words);
        return marks.matches() ? marks.group(1).strip() : words;
    }
}

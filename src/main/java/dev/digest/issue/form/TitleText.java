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
    private static final int SHORTEST_SENTENCE = 40;
    /** {@code 1.}, {@code （二）}, {@code ３、}, {@code 04 |}, {@code No.5}, {@code ⑥}; not the beginning of {@code 1.8}. */
    private static final Pattern NUMBER = Pattern.compile(
            "[\\s\\u00A0]*(?:"
                    + "[(（]?(?:\\p{Nd}{1,3}|[一二三四五六七八九十]{1,3})(?:[)）、]|[.．:：](?!\\p{Nd}))"
                    + "|[①-⑳❶-❿]|\\[\\p{Nd}{1,3}\\]|(?:\\d\uFE0F?\u20E3|\uD83D\uDD1F)"
                    + "|\\p{Nd}{1,3}\\s{0,2}[|｜丨]|(?i:no)[.．]?\\s?\\p{Nd}{1,3}[.．:：、]?(?=\\s)|0\\d(?=\\s))[\\s\\u00A0]*(?=\\S)");

    private static final Pattern PART_NUMBER = Pattern.compile("\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2}){1,2}[.、．]?\\s+(?=\\S)");

    /** Emoji, bullets and the like before a title. */
    private static final Pattern DECORATION =
            Pattern.compile("[\\s\\u00A0\\p{So}\\p{Sk}\\uFE0F\\u200D•●▪◦·■◆▶►★☆*_#>|-]*");

    private static final Pattern MARKS = Pattern.compile("《([^《》]{2,300})》");
    private static final Pattern BADGE = Pattern.compile("\\s+[\\p{So}\\uFE0F]\\s?\\S{0,6}$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s{2,}(?=\\S)|\\s+[-–—]+\\s+|[：]|——");
    /** A subject as in arXiv's lists before a title: {@code [CL]}. */
    private static final Pattern SUBJECT = Pattern.compile("\\[[A-Z]{2}]\\s+(?=\\S)");

    /** What ends a title that is a link at the beginning of a line. */
    private static final Pattern AFTER_LINK = Pattern.compile("\\s*(?:[.。:：,，;；—–|｜(（\\[【-].*)?", Pattern.DOTALL);

    private static final Pattern AROUND_LINKS = Pattern.compile("[\\s\\u00A0\\[\\]【】()（）|｜/:：·-]*");
    private static final Pattern BESIDE = Pattern.compile("[\\s\\u00A0\\]】)）|｜:：·-]*");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\s*https?://\\S+\\s*");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（]([^()（）]{2,120})[)）]");
    private static final Pattern COLON = Pattern.compile(":\\s+(?=\\p{Lu}|\\p{IsHan})");

    private static final Pattern SENTENCE_BREAK = Pattern.compile("[。！？；]|[.!?;]\\s");
    private static final Pattern CLAUSE_END = Pattern.compile("[，。！？；：]|[,.!?;:](?:\\s|$)");

    private static final Pattern SENTENCE_END = Pattern.compile("[。！？.!?][\\s\\u00A0(（\\[【]*$");

    private static final Pattern LEADING = Pattern.compile("[\\s\\u00A0:：—–,，.。|丨｜·*-]+");
    private static final Pattern TRAILING = Pattern.compile("[\\s\\u00A0:：—–|丨｜*(（\\[【-]+$");

    boolean hasPartNumber() {
        return PART_NUMBER.matcher(text).lookingAt();
    }

    TitleText withoutPartNumber() {
        return new TitleText(PART_NUMBER.matcher(text).replaceFirst(""), links, rest, tag);
    }

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
                if (!decorated) {
                    return clause(runs, run, at + words.length());
                }
                String title = isNumbered(before + "x") ? trim(words.toString()) : clean(words.toString());
                return Optional.of(new TitleText(title, List.of(run), rest, tag(before)));
            }
            at += run.text().length();
        }
        return Optional.empty();
    }

    /**
     * The title where its link stands within a sentence, all of which is the text: the clause that the link ends, or
     * the link text if that is long.
     */
    private static Optional<TitleText> clause(List<TextRun> runs, TextRun link, int linkEnd) {
        if (FieldWords.isLinkWord(link.text())) {
            return Optional.empty();
        }
        String text = Runs.text(runs);
        int from = begin(text);
        Matcher sentence =
                SENTENCE_BREAK.matcher(text).region(from, linkEnd - link.text().length());
        while (sentence.find()) {
            from = sentence.end();
        }
        Matcher end = CLAUSE_END.matcher(text).region(linkEnd, text.length());
        String clause =
                text.substring(from, end.find() ? end.start() : text.length()).strip();
        boolean isShort = clause.codePointCount(0, clause.length()) <= LONG;
        return Optional.of(new TitleText(isShort ? trim(clause) : clean(link.text()), List.of(link), runs, ""));
    }

    private static String tag(String before) {
        if (PART_NUMBER.matcher(before + "x").lookingAt()) {
            return "";
        }
        String words =
                before.substring(Math.min(before.length(), begin(before + "x"))).strip();
        return words.codePoints().anyMatch(Character::isLetterOrDigit) ? words : "";
    }

    /** {@code [video]}, {@code 【开源】}, or a few symbols. */
    private static boolean isTag(String before) {
        String rest =
                before.substring(Math.min(before.length(), begin(before + "x"))).strip();
        return rest.matches(
                "(?:[\\[【(（][^\\[\\]【】()]{1,20}[\\]】)）][\\s:：]*)+|[\\p{P}\\p{S}\\s]*|\\p{Nd}{1,2}(?:\\.\\p{Nd}{1,2}){1,2}[.、．]?");
    }

    private static boolean isBareAddress(TextRun run) {
        return ADDRESS.matcher(run.text()).matches();
    }

    /** The title where it is the text of the line. */
    static TitleText ofWords(List<TextRun> runs, boolean split) {
        String text = Runs.text(runs);
        int begin = begin(text);
        Matcher subject = SUBJECT.matcher(text).region(begin, text.length());
        String tag = subject.lookingAt() ? subject.group().strip() : "";
        List<TextRun> own = Runs.from(runs, tag.isEmpty() ? begin : subject.end());
        int linkEnd = linksEnd(own);
        List<TextRun> words = Runs.from(own, linkEnd);
        int end = wordsEnd(words, split);
        List<TextRun> title = Runs.between(words, 0, end);
        List<TextRun> rest = Runs.from(words, end);
        List<TextRun> links = new ArrayList<>();
        for (TextRun run : linkEnd > 0 ? own : title) {
            if (run.isLink()) {
                links.add(run);
            }
        }
        for (TextRun run : rest) {
            if (run.isLink() && (links.isEmpty() || FieldWords.isLinkWord(run.text()))) {
                links.add(run);
            }
        }
        return new TitleText(trim(Runs.text(title)), links, rest, tag);
    }

    /**
     * The end of the bold text or of a link at the beginning; otherwise of the text before a link that is not a title,
     * or before a separator that a long text follows.
     */
    private static int wordsEnd(List<TextRun> words, boolean split) {
        int at = 0;
        boolean bold = !words.isEmpty() && words.get(0).isBold();
        String text = Runs.text(words);
        int link = leadingLink(words);
        if (!bold && link > 0 && AFTER_LINK.matcher(text.substring(link)).matches()) {
            return link;
        }
        for (TextRun run : words) {
            boolean linkWord = run.isLink() && (isBareAddress(run) || FieldWords.isLinkWord(run.text()));
            if (at > 0 && ((bold && !run.isBold()) || linkWord)) {
                int sentence = split && !bold ? sentence(text.substring(0, at)) : -1;
                return sentence > 0 ? sentence : chinese(words, at);
            }
            at += run.text().length();
        }
        Matcher separator = SEPARATOR.matcher(text);
        if (split && text.length() > LONG && separator.find() && separator.start() > 0) {
            return separator.start();
        }
        int sentence = split && !bold ? sentence(text) : -1;
        Matcher badge = BADGE.matcher(text);
        return sentence > 0 ? sentence : badge.find() ? badge.start() : text.length();
    }

    /** The end of links before the title whose text only names their target: {@code [[链接](…)] Title}. */
    private static int linksEnd(List<TextRun> words) {
        int at = 0;
        int end = 0;
        for (TextRun run : words) {
            boolean link = run.isLink() && FieldWords.isLinkWord(run.text());
            if (!link && !AROUND_LINKS.matcher(run.text()).matches()) {
                break;
            }
            at += run.text().length();
            end = link ? at : end;
        }
        if (end == 0) {
            return 0;
        }
        Matcher after = BESIDE.matcher(Runs.text(Runs.from(words, end)));
        boolean title = after.lookingAt() && at + 1 < Runs.text(words).length();
        return title ? end + after.end() : 0;
    }

    /** The end of a link at the beginning whose text is a title. */
    private static int leadingLink(List<TextRun> words) {
        if (words.isEmpty() || !words.get(0).isLink() || isBareAddress(words.get(0))) {
            return -1;
        }
        int end = 0;
        for (TextRun run : words) {
            if (!run.address().equals(words.get(0).address())) {
                break;
            }
            end += run.text().length();
        }
        return FieldWords.isLinkWord(Runs.text(Runs.between(words, 0, end))) ? -1 : end;
    }

    /**
     * The end of the title before a sentence: {@code Title: A Subtitle: The authors propose …}. Without a long sentence
     * behind it a colon is part of the title.
     */
    private static int sentence(String text) {
        if (text.length() <= LONG || !SENTENCE_END.matcher(text).find()) {
            return -1;
        }
        Matcher separator = SEPARATOR.matcher(text);
        int end = separator.find() ? separator.start() : -1;
        int sentenceEnd = text.indexOf(". ");
        Matcher colon = COLON.matcher(text);
        while (colon.find() && (sentenceEnd < 0 || colon.start() < sentenceEnd)) {
            end = text.length() - colon.end() >= SHORTEST_SENTENCE ? colon.start() : end;
        }
        return end;
    }

    /** A translation in brackets belongs to the title before it. */
    private static int chinese(List<TextRun> words, int at) {
        String rest = Runs.text(Runs.from(words, at));
        Matcher bracket = IN_BRACKETS.matcher(rest);
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
        return trim(words);
    }

    /** A title without what separates it from the text after it, and without 《》. */
    private static String trim(String title) {
        String words = TRAILING.matcher(title.strip()).replaceFirst("");
        Matcher marks = MARKS.matcher(words);
        return marks.matches() ? marks.group(1).strip() : words;
    }
}

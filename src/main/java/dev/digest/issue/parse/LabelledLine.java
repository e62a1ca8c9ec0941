package dev.digest.issue.parse;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.Whitespace;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that begins with a label: {@code 标题:…}, {@code **作者**:…}, {@code 【简介】…}, with a number or bullet before it and
 * a colon of either width, or with nothing else on the line.
 *
 * @param word the label as written
 * @param end where the label with its decoration ends in the line's text
 * @param text the text after it
 * @param source the same as Markdown
 */
record LabelledLine(FieldLabel label, String word, int end, String text, String source) {
    private static final String BEFORE =
            "[\\s\\u00A0>#]*+(?:[-+•●▪◦·■◆▶►]\\s{0,3}|\\*\\s{1,3})?(?:[(（]?\\d{1,3}[)）.．、]\\s{0,3})?";
    /** A label's word; the vocabulary decides whether it is one. */
    private static final String WORD = "[^\\s:：︰*_【】\\[\\]]{1,30}+";

    private static final String LABEL_WORDS = "(" + WORD + "(?: " + WORD + "){0,3})";
    private static final Pattern COLON = Pattern.compile(BEFORE
            + "(\\*\\*|__|\\*|_|)\\s{0,3}([【\\[]?)\\s{0,3}" + LABEL_WORDS + "\\s{0,3}[】\\]]?\\s{0,3}"
            + "(?:\\1\\s{0,3}[:：︰]|[:：︰]\\s{0,3}\\1)");
    private static final Pattern BRACKETS =
            Pattern.compile(BEFORE + "(\\*\\*|__|\\*|_|)\\s{0,3}(【)\\s{0,3}" + LABEL_WORDS + "\\s{0,3}】\\s{0,3}\\1");
    private static final Pattern ALONE =
            Pattern.compile(BEFORE + "(\\*\\*|__|\\*|_|)\\s{0,3}()" + LABEL_WORDS + "\\s{0,3}\\1\\s*+$");

    private static final List<Pattern> FORMS = List.of(COLON, BRACKETS, ALONE);

    static Optional<LabelledLine> of(MarkupLine line, Vocabulary vocabulary) {
        for (Pattern form : FORMS) {
            Optional<LabelledLine> found = of(line, form, vocabulary);
            if (found.isPresent()) {
                return found.get().label.isLink() && !found.get().hasAddress(line) ? Optional.empty() : found;
            }
        }
        return Optional.empty();
    }

    private static Optional<LabelledLine> of(MarkupLine line, Pattern pattern, Vocabulary vocabulary) {
        Matcher found = pattern.matcher(line.text());
        Optional<FieldLabel> label = found.lookingAt() ? vocabulary.label(found.group(3)) : Optional.empty();
        if (label.isEmpty()) {
            return Optional.empty();
        }
        String text = Whitespace.strip(line.text().substring(found.end()));
        String source = line.markdown(found.end(), line.text().length(), LineMarkup.Kept.ALL)
                .orElse(text);
        return Optional.of(new LabelledLine(label.get(), found.group(3), found.end(), text, source));
    }

    /** Whether it may be a heading, such as 数据集 or 会议: a word without a link. */
    boolean isPossibleHeading() {
        return text.isEmpty() && (label.isLink() || label == FieldLabel.IGNORED);
    }

    /** 代码 and 链接 are also ordinary words: they are labels before a URL or at the end of a line. */
    private boolean hasAddress(MarkupLine line) {
        return text.isEmpty() || !AddressText.findLinks(text, line.links()).isEmpty();
    }
}

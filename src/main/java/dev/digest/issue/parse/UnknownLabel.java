package dev.digest.issue.parse;

import dev.digest.issue.document.Whitespace;
import java.util.regex.Pattern;

/** A line such as {@code **分类**: cs.IR}: a field that is not supported. */
final class UnknownLabel {
    private static final Pattern BOLD = Pattern.compile(
            "\\s*(?:[-*+]\\s+)?(?:\\*\\*|__)\\s{0,3}[^*_:：]{1,20}?\\s{0,3}(?:[:：]\\s{0,3}(?:\\*\\*|__)|(?:\\*\\*|__)\\s{0,3}[:：])(.*)");
    private static final Pattern SENTENCE = Pattern.compile(".{40}.*|.*[。！？!?]\\s*");

    private UnknownLabel() {}

    /**
     * Whether a line is one.
     *
     * @param prose whether it is in a summary, where a sentence may begin in bold
     */
    static boolean isOne(MarkupLine line, boolean prose) {
        var bold = BOLD.matcher(line.source());
        return bold.matches()
                && !(prose && SENTENCE.matcher(Whitespace.strip(bold.group(1))).matches());
    }
}

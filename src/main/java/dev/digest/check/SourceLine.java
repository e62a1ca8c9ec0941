package dev.digest.check;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LineSpan;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of the issue in its file. The parser has found what in it is text and what is code, a formula, a link and the
 * like: {@link LinePlace}.
 *
 * @param raw the line as it is in the file
 * @param shown the same, with {@link LinePlace#OBJECT} for each character that is not text
 * @param text the same, with it for each character that text rules ignore: labels, English titles, names
 * @param traits the kinds of characters in the text, bits of {@link LineTraits}
 */
public record SourceLine(LineSpan span, String raw, String shown, String text, int traits) {
    private static final List<FieldLabel> LINES = List.of(FieldLabel.TITLE, FieldLabel.TITLE_ZH, FieldLabel.TIME);
    private static final Pattern NUMBERED = Pattern.compile("第\\s{0,3}[0-9０-９]{1,6}\\s{0,3}期");

    /** Punctuation of sentences: a line outside of entries without any is a name, a heading or a date. */
    private static final String SENTENCE = "，。；？！";

    /** The same in English, where it is also part of names and dates. */
    private static final String ENGLISH_SENTENCE = ",.;?!";

    /** So many words in lower case tell an English sentence with such a mark from names and dates. */
    private static final int SENTENCE_WORDS = 4;

    /** So many tell a line of a wrapped sentence without any. */
    private static final int WRAPPED_WORDS = 7;

    /** What may stand between a label and its text. */
    private static final String AFTER_LABEL = " \t*_";

    static SourceLine of(LineSpan span, String raw, String shown, String text) {
        return new SourceLine(span, raw, shown, text, span.place().isCode() ? LineTraits.CODE : LineTraits.of(text));
    }

    /** Its start offset in the file. */
    public int from() {
        return span.place().from();
    }

    /** Whether it is part of a code block or formula. */
    public boolean isCode() {
        return has(LineTraits.CODE);
    }

    /** Whether the text has characters of this kind. */
    public boolean has(int trait) {
        return (traits & trait) != 0;
    }

    /** Whether it is prose: a summary or similar field, or sentences outside of entries. */
    public boolean isProse() {
        return span.label().isPresent() ? span.label().get().isProse() : isSentence();
    }

    private boolean isSentence() {
        return span.kind() != LineSpan.LineSpanKind.FIELD
                && !isHeading()
                && (containsAny(text, SENTENCE, 0) || isEnglishSentence());
    }

    private boolean isEnglishSentence() {
        if (!has(LineTraits.LATIN) || !has(LineTraits.BLANK)) {
            return false;
        }
        int words = 0;
        boolean marked = false;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' && before == ' ') {
                words++;
            }
            boolean endsWord = i + 1 == text.length() || !isInWord(text.charAt(i + 1));
            marked |= endsWord && isInWord(before) && ENGLISH_SENTENCE.indexOf(c) >= 0;
            before = c;
        }
        return words >= (marked ? SENTENCE_WORDS : WRAPPED_WORDS);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == ')' || c == LinePlace.OBJECT;
    }

    /** Whether text rules look at it: prose, Chinese titles, the issue's heading. */
    public boolean isWords() {
        return isEditorial() || isProse();
    }

    /** Whether an automatic fix may change it, because editors wrote it. An unparsed line may be a list of names. */
    public boolean isEditorial() {
        if (span.kind() == LineSpan.LineSpanKind.FOOTER || isHeading()) {
            return true;
        }
        Optional<FieldLabel> label = span.label();
        return label.isPresent() && (label.get().isProse() || LINES.contains(label.get()));
    }

    /** The finding with a replacement, which {@code --fix} applies where it may. */
    public Finding fixed(Finding finding, String right) {
        Finding told = finding.withDetails(right);
        return isEditorial() && isUnmasked(finding.from() - from(), finding.to() - from()) ? told.withFix(right) : told;
    }

    /** Whether it is the issue's heading. */
    public boolean isHeading() {
        return span.kind() == LineSpan.LineSpanKind.PREAMBLE
                && NUMBERED.matcher(raw).find();
    }

    /** Where the text begins after the line's label; 0 for a line without one. */
    public int textStart() {
        return textStart(span, raw);
    }

    static int textStart(LineSpan span, String raw) {
        Optional<LineSpan.LineLabel> written = span.written();
        int label = written.isPresent() ? written.get().end() : 0;
        int last = span.word().isEmpty() || label == 0 ? -1 : span.place().columnOf(label - 1);
        int end = last + 1;
        while (end > 0 && end < raw.length() && AFTER_LABEL.indexOf(raw.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Whether one of the characters occurs at or after a position. */
    public boolean containsAny(String characters, int from) {
        return containsAny(raw, characters, from);
    }

    private static boolean containsAny(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The end offset. */
    public int end() {
        return span.place().to();
    }

    /** Whether text rules see all of these characters. */
    public boolean isUnmasked(int start, int end) {
        return text.substring(start, end).indexOf(LinePlace.OBJECT) < 0;
    }

    /** What is not text at a position. */
    public Optional<LinePlace.InlineSpanKind> objectAt(int at) {
        return span.place().objectAt(at);
    }

    /** Whether a character is text of the line rather than markup. */
    public boolean isText(int at) {
        return span.place().isText(at);
    }
}

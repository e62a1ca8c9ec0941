package dev.digest.issue.parse.markdown.emphasis;

import dev.digest.issue.parse.markdown.emphasis.DelimiterRun.Flanking;
import java.util.Set;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * Parses delimiter runs. CommonMark classifies them by the whitespace and punctuation around them; Chinese has no
 * spaces there, so next to it punctuation counts as a letter. Source: the CJK-friendly amendments to CommonMark
 * (commonmark-spec issue 650).
 */
final class DelimiterRunParser implements InlineContentParser, InlineContentParserFactory {
    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('*', '_', '~');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int before = scanner.peekPreviousCodePoint();
        char delimiter = scanner.peek();
        int length = scanner.matchMultiple(delimiter);
        Flanking flanking = flanking(delimiter, before, scanner.peekCodePoint());
        return ParsedInline.of(new DelimiterRun(delimiter, length, flanking), scanner.position());
    }

    private static Flanking flanking(char delimiter, int before, int after) {
        boolean left = isFlanking(after, before);
        boolean right = isFlanking(before, after);
        return delimiter == '_'
                ? new Flanking(left && (!right || isPunctuation(before)), right && (!left || isPunctuation(after)))
                : new Flanking(left, right);
    }

    /** Whether a run attaches to the character on its inner side. */
    private static boolean isFlanking(int inner, int outer) {
        if (isBlank(inner)) {
            return false;
        }
        boolean mark = Characters.isPunctuationCodePoint(inner) && !CjkCharacters.contain(inner);
        return !mark || isBlank(outer) || isPunctuation(outer) || CjkCharacters.contain(outer);
    }

    private static boolean isBlank(int c) {
        return c == Scanner.END || Characters.isWhitespaceCodePoint(c);
    }

    private static boolean isPunctuation(int c) {
        return c != Scanner.END && Characters.isPunctuationCodePoint(c);
    }
}

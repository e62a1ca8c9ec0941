package dev.digest.render.commonmark;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code $…$} and {@code $$…$$}: what is between is LaTeX and no Markdown. As Pandoc has it, no blank stands behind the
 * first sign nor before the last, and no digit behind the last, so that prices stay prices.
 */
final class Formulas implements InlineContentParserFactory, InlineContentParser {
    private static final int LONGEST = 2_000;

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return this;
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        int signs = scanner.matchMultiple('$');
        if (signs > 2) {
            // All at once: looked at one by one, a long row would cost the square of its length.
            return ParsedInline.of(new Text("$".repeat(signs)), scanner.position());
        }
        if (Character.isWhitespace(scanner.peek())) {
            return ParsedInline.none();
        }
        Position begin = scanner.position();
        char before = '$';
        for (int length = 0; length < LONGEST; length++) {
            char c = scanner.peek();
            if (c == Scanner.END || c == '\n') {
                return ParsedInline.none();
            }
            if (c == '$' && before != '\\' && !Character.isWhitespace(before) && length > 0) {
                return closed(scanner, begin, signs);
            }
            scanner.next();
            before = before == '\\' && c == '\\' ? ' ' : c;
        }
        return ParsedInline.none();
    }

    private static ParsedInline closed(Scanner scanner, Position begin, int signs) {
        String tex = scanner.getSource(begin, scanner.position()).getContent();
        boolean ends = scanner.matchMultiple('$') == signs && !Character.isDigit(scanner.peek());
        return ends ? ParsedInline.of(new FormulaNode(tex), scanner.position()) : ParsedInline.none();
    }
}

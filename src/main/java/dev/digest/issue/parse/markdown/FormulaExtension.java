package dev.digest.issue.parse.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code $…$} and {@code $$…$$} contain LaTeX, not Markdown. As in Pandoc, there is no space after the opening and
 * before the closing delimiter, and no digit after the closing one, so that prices are not formulas. {@code $$} may
 * span lines.
 */
final class FormulaExtension implements InlineContentParserFactory, InlineContentParser {
    private static final int MAX_LENGTH = 2_000;

    /** The first CJK code point (radicals). */
    private static final int FIRST_OF_CHINESE = 0x2E80;

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
            // All at once: one by one, a long run would take quadratic time.
            return ParsedInline.of(new Text("$".repeat(signs)), scanner.position());
        }
        if (signs == 1 && Character.isWhitespace(scanner.peek())) {
            return ParsedInline.none();
        }
        Position begin = scanner.position();
        char before = '$';
        for (int length = 0; length < MAX_LENGTH; length++) {
            char c = scanner.peek();
            if (c == Scanner.END || (c == '\n' && signs == 1)) {
                return ParsedInline.none();
            }
            if (c == '$' && before != '\\') {
                // A delimiter that cannot close ends the search, so that prices before a formula do not swallow it.
                boolean blank = signs == 1 && Character.isWhitespace(before);
                return blank ? ParsedInline.none() : closeFormula(scanner, begin, signs);
            }
            scanner.next();
            before = before == '\\' && c == '\\' ? ' ' : c;
        }
        return ParsedInline.none();
    }

    private static ParsedInline closeFormula(Scanner scanner, Position begin, int signs) {
        String tex = scanner.getSource(begin, scanner.position())
                .getContent()
                .replace('\n', ' ')
                .strip();
        boolean ends = scanner.matchMultiple('$') == signs && !Character.isDigit(scanner.peek());
        return ends && isTex(tex) ? ParsedInline.of(new FormulaNode(tex), scanner.position()) : ParsedInline.none();
    }

    /** Chinese text between two prices is not LaTeX, unless it contains a command. */
    private static boolean isTex(String tex) {
        return !tex.isEmpty() && (tex.indexOf('\\') >= 0 || tex.codePoints().allMatch(c -> c < FIRST_OF_CHINESE));
    }
}

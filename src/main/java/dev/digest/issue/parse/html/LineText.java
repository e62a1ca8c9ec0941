package dev.digest.issue.parse.html;

import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.PlaceBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.TextNode;

/** The current line, with whitespace collapsed as in a browser. */
final class LineText {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();
    private final List<MarkupLink> links = new ArrayList<>();
    private final String source;
    /** Where the characters of the text are in the source: start and end, or -1. */
    private int[] places = new int[64];
    /** Where the characters of the text begin in the Markdown. */
    private int[] starts = new int[32];

    private final List<PageLineMarkup.Linked> linked = new ArrayList<>();

    private int number;
    private int linkWords = -1;
    private int linkMarkdown;

    LineText(String source) {
        this.source = source;
    }

    boolean isEmpty() {
        return words.toString().isBlank();
    }

    int number() {
        return number;
    }

    String plainText() {
        return words.toString().strip();
    }

    String markdown() {
        return markdown.toString().strip();
    }

    /** The Markdown of pieces of {@link #plainText}. */
    LineMarkup markup() {
        int[] ends = Arrays.copyOf(starts, words.length() + 1);
        ends[words.length()] = markdown.length();
        return new PageLineMarkup(markdown.toString(), ends, linked).withText(words.toString(), plainText());
    }

    List<MarkupLink> links() {
        return List.copyOf(links);
    }

    void append(TextNode node, int line) {
        String more = node.getWholeText();
        SourceCharacters characters = SourceCharacters.of(node, source);
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            SourceCharacters.SourceCharacter place = characters.next(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
            if (!blank || endsInWord()) {
                number = words.length() == 0 ? line : number;
                place(place);
                starts[words.length()] = markdown.length();
                words.append(blank ? ' ' : c);
                if (beginsMarkup(c, more, i)) {
                    markdown.append('\\');
                }
                markdown.append(blank ? ' ' : c);
            }
        }
    }

    private void place(SourceCharacters.SourceCharacter character) {
        int at = 2 * words.length();
        if (at == places.length) {
            places = Arrays.copyOf(places, 2 * at);
            starts = Arrays.copyOf(starts, at);
        }
        places[at] = character.from();
        places[at + 1] = character.to();
    }

    /** The place of the line: from its first character to its last. */
    LinePlace place() {
        int first = 0;
        int last = words.length() - 1;
        while (first <= last && (places[2 * first] < 0 || words.charAt(first) == ' ')) {
            first++;
        }
        while (last >= first && (places[2 * last] < 0 || words.charAt(last) == ' ')) {
            last--;
        }
        if (first > last) {
            return LinePlace.NONE;
        }
        int from = places[2 * first];
        String written = source.substring(from, Math.max(from, places[2 * last + 1]));
        PlaceBuilder place = new PlaceBuilder();
        int shown = firstShown();
        int end = 0;
        for (int i = first; i <= last; i++) {
            int column = places[2 * i] - from;
            if (places[2 * i] < 0 || column < end) {
                continue;
            }
            markup(written, end, column, place);
            int length = places[2 * i + 1] - places[2 * i];
            if (length > 1) {
                place.add(InlineSpanKind.CHARACTER_REFERENCE, column, column + length);
            }
            // The text has been stripped.
            place.text(i - shown, column, 1);
            end = column + length;
        }
        return place.at(from, written);
    }

    private int firstShown() {
        int shown = 0;
        while (shown < words.length() && words.charAt(shown) == ' ') {
            shown++;
        }
        return shown;
    }

    /** What is between two characters: tags and comments, unless it is blank. */
    private static void markup(String written, int from, int to, PlaceBuilder place) {
        int first = from;
        int last = to;
        while (first < last && Character.isWhitespace(written.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(written.charAt(last - 1))) {
            last--;
        }
        place.add(InlineSpanKind.TAG, first, last);
    }

    /** As {@link MarkupLine#escapeActive}, even across elements. */
    private boolean beginsMarkup(char c, String more, int at) {
        boolean target = c == '(' && markdown.length() > 0 && markdown.charAt(markdown.length() - 1) == ']';
        boolean end = at == more.length() - 1;
        return target
                || (c == '<'
                        && (end
                                || !MarkupLine.escapeActive(more.substring(at, at + 2))
                                        .startsWith("<")));
    }

    private boolean endsInWord() {
        return words.length() > 0 && words.charAt(words.length() - 1) != ' ';
    }

    void beginLink() {
        linkWords = words.length();
        linkMarkdown = markdown.length();
    }

    /** A link that began on an earlier line keeps its text on this one. */
    void endLink(String address) {
        if (linkWords < 0) {
            return;
        }
        MarkupLink link = new MarkupLink(words.substring(linkWords), address);
        if (link.isWeb() && !link.text().isEmpty()) {
            links.add(link);
            if (!link.text().equals(link.address())) {
                markdown.setLength(linkMarkdown);
                markdown.append('[')
                        .append(MarkupLine.escapeActive(link.text()))
                        .append("](")
                        .append(markdownLink(address))
                        .append(')');
                linked.add(new PageLineMarkup.Linked(linkWords, words.length(), linkMarkdown, markdown.length()));
            }
        }
        linkWords = -1;
    }

    private static String markdownLink(String address) {
        return address.strip().replace("(", "%28").replace(")", "%29").replace(" ", "%20");
    }

    void clear() {
        words.setLength(0);
        markdown.setLength(0);
        links.clear();
        linked.clear();
        linkWords = Math.min(linkWords, 0);
        linkMarkdown = 0;
    }
}

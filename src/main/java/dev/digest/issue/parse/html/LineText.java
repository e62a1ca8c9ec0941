package dev.digest.issue.parse.html;

import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import java.util.ArrayList;
import java.util.List;

/** The current line, with whitespace collapsed as in a browser. */
final class LineText {
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder markdown = new StringBuilder();
    private final List<MarkupLink> links = new ArrayList<>();
    private int number;
    private int linkWords = -1;
    private int linkMarkdown;

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

    List<MarkupLink> links() {
        return List.copyOf(links);
    }

    void append(String more, int line) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u00A0';
            if (!blank || endsInWord()) {
                number = words.length() == 0 ? line : number;
                words.append(blank ? ' ' : c);
                if (beginsMarkup(c, more, i)) {
                    markdown.append('\\');
                }
                markdown.append(blank ? ' ' : c);
            }
        }
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
        linkWords = Math.min(linkWords, 0);
        linkMarkdown = 0;
    }
}

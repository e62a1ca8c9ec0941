package dev.digest.issue.parse;

import java.util.ArrayList;
import java.util.List;

/** The words of a field, line by line as they come. */
final class FieldText {
    private final LabelledLine labelled;
    private final int line;
    private final StringBuilder text;
    private final StringBuilder source;
    private final List<MarkupLink> links;

    FieldText(LabelledLine labelled, MarkupLine at) {
        this.labelled = labelled;
        this.line = at.number();
        this.text = new StringBuilder(labelled.text());
        this.source = new StringBuilder(labelled.source());
        this.links = new ArrayList<>(findLinks(labelled.text(), at));
    }

    /** What is written out beside a title is a part of it; only what a title is linked to is a link. */
    private List<MarkupLink> findLinks(String words, MarkupLine at) {
        return label().isLink() ? AddressText.findLinks(words, at.links()) : at.links();
    }

    FieldLabel label() {
        return labelled.label();
    }

    void add(MarkupLine next) {
        if (!label().isProse()) {
            joinTo(text, next.text());
        }
        source.append(next.opens() ? "\n\n" : "\n").append(next.source());
        links.addAll(findLinks(next.text(), next));
    }

    /** As {@link Whitespace#join} does, without copying what is there for every line. */
    private static void joinTo(StringBuilder text, String next) {
        int last = text.length() == 0 ? 0 : text.offsetByCodePoints(text.length(), -1);
        String end = text.substring(last);
        text.setLength(last);
        text.append(Whitespace.join(end, next));
    }

    boolean isComplete() {
        return label().isLink() && !links.isEmpty();
    }

    /** Whether it has words for a link and no link; 了解详情 alone is what a lost link leaves behind. */
    boolean lacksLinkAddress() {
        return label().isLink() && links.isEmpty() && !(label() == FieldLabel.DETAIL && text.length() == 0);
    }

    /** Whether the text ends in the middle of a list. */
    boolean endsInsideList() {
        return text.length() == 0 || ",，、;；&".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    String text() {
        return text.toString();
    }

    /** The last words: enough to see how the text ends, however long it is. */
    String lastWords() {
        return text.substring(Math.max(0, text.length() - TitleLineParser.TAIL));
    }

    String source() {
        return source.toString();
    }

    boolean isOneLine() {
        return source.indexOf("\n") < 0;
    }

    String markdown() {
        return Whitespace.strip(source.toString());
    }

    /** The links, those without words of their own under the label. */
    List<MarkupLink> links() {
        String word = labelled.word();
        return links.stream()
                .map(link -> link.text().isEmpty() || label() == FieldLabel.RESOURCE
                        ? new MarkupLink(word, link.address())
                        : link)
                .toList();
    }

    UnparsedLine unparsedLine() {
        String words = label().isProse() ? markdown() : text();
        return new UnparsedLine(line, labelled.word() + ":" + words);
    }
}

package dev.digest.issue.reading;

import java.util.ArrayList;
import java.util.List;

/** The words of a field, line by line as they come. */
final class FieldText {
    private final Labelled labelled;
    private final int line;
    private final StringBuilder text;
    private final StringBuilder source;
    private final List<Link> links;

    FieldText(Labelled labelled, Line at) {
        this.labelled = labelled;
        this.line = at.number();
        this.text = new StringBuilder(labelled.text());
        this.source = new StringBuilder(labelled.source());
        this.links = new ArrayList<>(found(labelled.text(), at));
    }

    /** What is written out beside a title is a part of it; only what a title is linked to is a link. */
    private List<Link> found(String words, Line at) {
        return label().isLink() ? Addresses.in(words, at.links()) : at.links();
    }

    Label label() {
        return labelled.label();
    }

    void add(Line next) {
        if (!label().isProse()) {
            joinTo(text, next.text());
        }
        source.append(next.opens() ? "\n\n" : "\n").append(next.source());
        links.addAll(found(next.text(), next));
    }

    /** As {@link Blanks#join} does, without copying what is there for every line. */
    private static void joinTo(StringBuilder text, String next) {
        int last = text.length() == 0 ? 0 : text.offsetByCodePoints(text.length(), -1);
        String end = text.substring(last);
        text.setLength(last);
        text.append(Blanks.join(end, next));
    }

    boolean isComplete() {
        return label().isLink() && !links.isEmpty();
    }

    /** Whether it has words for a link and no link; 了解详情 alone is what a lost link leaves behind. */
    boolean leadsNowhere() {
        return label().isLink() && links.isEmpty() && !(label() == Label.DETAIL && text.length() == 0);
    }

    /** Whether the text ends in the middle of a list. */
    boolean isBroken() {
        return text.length() == 0 || ",\uFF0C、;\uFF1B&".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    String text() {
        return text.toString();
    }

    /** The last words: enough to see how the text ends, however long it is. */
    String end() {
        return text.substring(Math.max(0, text.length() - TitleLine.TAIL));
    }

    String source() {
        return source.toString();
    }

    boolean isOneLine() {
        return source.indexOf("\n") < 0;
    }

    String markdown() {
        return Blanks.strip(source.toString());
    }

    /** The links, those without words of their own under the label. */
    List<Link> links() {
        String word = labelled.word();
        return links.stream()
                .map(link -> link.text().isEmpty() || label() == Label.RESOURCE ? new Link(word, link.address()) : link)
                .toList();
    }

    Unread unread() {
        String words = label().isProse() ? markdown() : text();
        return new Unread(line, labelled.word() + ":" + words);
    }
}

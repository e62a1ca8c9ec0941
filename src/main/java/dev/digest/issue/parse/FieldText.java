package dev.digest.issue.parse;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.document.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a field, collected line by line. */
final class FieldText {
    private final LabelledLine labelled;
    private final MarkupLine first;
    private final StringBuilder text;
    /** The same without bars that are escaped or in code. */
    private final StringBuilder dividers;

    private final StringBuilder source;
    private final List<MarkupLink> links;

    FieldText(LabelledLine labelled, MarkupLine at) {
        this.labelled = labelled;
        this.first = at;
        this.text = new StringBuilder(labelled.text());
        this.dividers = new StringBuilder(dividers(labelled.text(), at, labelled.end()));
        this.source = new StringBuilder(labelled.source());
        this.links = new ArrayList<>(findLinks(labelled.text(), at));
    }

    /** In a title, bare URLs are part of the text; only marked-up links count. */
    private List<MarkupLink> findLinks(String words, MarkupLine at) {
        return label().isLink() ? AddressText.findLinks(words, at.links()) : at.links();
    }

    FieldLabel label() {
        return labelled.label();
    }

    void add(MarkupLine next) {
        if (!label().isProse()) {
            int before = text.length();
            joinTo(text, next.text());
            dividers.append(" ".repeat(text.length() - before - next.text().length()))
                    .append(dividers(next.text(), next, 0));
        }
        source.append(next.opens() ? "\n\n" : "\n").append(next.source());
        links.addAll(findLinks(next.text(), next));
    }

    /** A piece of a line with {@link LinePlace#OBJECT} for each bar that does not divide a title. */
    private String dividers(String piece, MarkupLine line, int start) {
        if (label() != FieldLabel.TITLE) {
            return piece;
        }
        int from = line.text().indexOf(piece, start);
        StringBuilder bars = new StringBuilder(piece);
        for (int i = 0; i < piece.length(); i++) {
            if (TitleLineParser.isBar(piece.charAt(i)) && !line.markup().isBare(from + i)) {
                bars.setCharAt(i, LinePlace.OBJECT);
            }
        }
        return bars.toString();
    }

    /** As {@link Whitespace#join}, without copying the text for each line. */
    private static void joinTo(StringBuilder text, String next) {
        int last = text.length() == 0 ? 0 : text.offsetByCodePoints(text.length(), -1);
        String end = text.substring(last);
        text.setLength(last);
        text.append(Whitespace.join(end, next));
    }

    boolean isComplete() {
        return label().isLink() && !links.isEmpty();
    }

    /** Whether it has a link text without a link; 了解详情 alone remains of a lost link. */
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

    /** The end of the text, enough to see how it ends. */
    String lastWords() {
        return text.substring(Math.max(0, text.length() - TitleLineParser.TAIL));
    }

    /** Its text with {@link LinePlace#OBJECT} for each bar that does not divide it. */
    String dividers() {
        return dividers.toString();
    }

    /** Where its text begins in its first line. */
    int start() {
        return labelled.end();
    }

    /** Where a part of its text begins in its first line, at or after an offset; -1 if it does not. */
    int indexOf(String part, int from) {
        return first.text().indexOf(part, from);
    }

    /** The Markdown of a part of its first line. */
    Optional<String> markdown(int from, int to, LineMarkup.Kept kept) {
        return first.markdown(from, to, kept);
    }

    boolean isOneLine() {
        return source.indexOf("\n") < 0;
    }

    String markdown() {
        return Whitespace.strip(source.toString());
    }

    /** The links; those without a text get the label. */
    List<MarkupLink> links() {
        String word = labelled.word();
        List<MarkupLink> labelledLinks = new ArrayList<>();
        for (MarkupLink link : links) {
            boolean getsLabel = link.text().isEmpty() || label() == FieldLabel.RESOURCE;
            labelledLinks.add(getsLabel ? new MarkupLink(word, link.address()) : link);
        }
        return labelledLinks;
    }

    UnparsedLine unparsedLine() {
        String words = label().isProse() ? markdown() : text();
        return new UnparsedLine(first.number(), labelled.word() + ":" + words);
    }
}

package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LinePlace.InlineSpanKind;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.LineShape;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** What the nodes of a document say about its lines. */
final class LineAnnotations {
    private static final LineShape TEXT = new LineShape(MarkupLineKind.TEXT, 0, false);

    private final String text;
    private final NodePlaces places;
    private final @Nullable LineAnnotation[] notes;
    private final Deque<OpenLink> openLinks = new ArrayDeque<>();
    private int images;
    private final IdentityHashMap<Node, StyleEnds> styles = new IdentityHashMap<>();

    /**
     * Annotations for the lines of a text.
     *
     * @param text the text that was parsed
     * @param places where its nodes are in the file
     */
    LineAnnotations(int lines, String text, NodePlaces places) {
        this.text = text;
        this.places = places;
        this.notes = new LineAnnotation[lines];
    }

    /** The annotations of a line. */
    private static final class LineAnnotation {
        private final StringBuilder text = new StringBuilder();
        private final List<MarkupLink> links = new ArrayList<>();
        private LineShape shape = TEXT;
        private boolean asWritten;
        private boolean heading;
        private boolean image;
        private final StringBuilder description = new StringBuilder();
        private String picture = "";
    }

    private record OpenLink(LineAnnotation note, int from, String address) {}

    void enter(Node node) {
        if (node instanceof Text words) {
            if (images == 0) {
                places.text(node, annotationOf(node).text.length(), words.getLiteral());
            }
            append(node, words.getLiteral());
        } else if (node instanceof Code code) {
            places.add(InlineSpanKind.CODE, node);
            if (images == 0) {
                places.unit(
                        node,
                        annotationOf(node).text.length(),
                        code.getLiteral().length());
            }
            append(node, code.getLiteral());
        } else if (node instanceof FormulaNode || node instanceof FootnoteMark) {
            formulaOrNote(node);
        } else if (node instanceof Image image) {
            images++;
            places.target(image);
            places.image(image);
            picture(image);
        } else if (node instanceof Link link) {
            places.target(link);
            LineAnnotation note = annotationOf(node);
            openLinks.push(new OpenLink(note, note.text.length(), link.getDestination()));
        } else {
            block(node);
        }
    }

    /** An image in a paragraph of its own has a description and a URL; one within text is left out. */
    private void picture(Image image) {
        LineAnnotation note = annotationOf(image);
        note.image = true;
        boolean alone = image.getPrevious() == null && image.getNext() == null;
        if (alone && image.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof Document) {
            note.picture = image.getDestination();
        }
    }

    private void block(Node node) {
        if (node instanceof Heading heading && heading.getParent() instanceof Document) {
            heading(heading);
        } else if (node instanceof ListItem && !node.getSourceSpans().isEmpty()) {
            annotationOf(node).shape = new LineShape(MarkupLineKind.ITEM, 0, false);
        } else if (node instanceof ThematicBreak) {
            annotationOf(node).shape = new LineShape(MarkupLineKind.RULE, 0, true);
        } else if (node instanceof HtmlBlock html && isImage(html.getLiteral())) {
            forEachLine(node, note -> note.image = true);
        } else if (node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock
                || node instanceof FormulaBlock) {
            code(node);
        } else if (node instanceof TableBlock) {
            // The delimiter row has no node.
            annotationOf(CommonMark.line(node)).asWritten = true;
        } else if (node instanceof TableCell) {
            annotationOf(node).text.append(node.getPrevious() == null ? "| " : " | ");
        } else if (node instanceof HtmlBlock) {
            html(node);
        } else if (node instanceof HtmlInline html) {
            places.add(InlineSpanKind.TAG, node);
            annotationOf(node).image |= isImage(html.getLiteral());
        } else if (node instanceof LinkReferenceDefinition definition && !FootnoteExtension.isFootnote(definition)) {
            places.add(InlineSpanKind.ADDRESS, node);
        }
    }

    private void html(Node block) {
        for (SourceSpan span : block.getSourceSpans()) {
            annotationOf(span.getLineIndex()).asWritten = true;
            places.html(span.getLineIndex());
        }
    }

    /** Source spans of a code block omit its empty lines. */
    private void code(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        for (int at = spans.get(0).getLineIndex();
                at <= spans.get(spans.size() - 1).getLineIndex();
                at++) {
            annotationOf(at).asWritten = true;
            annotationOf(at).shape = new LineShape(MarkupLineKind.CODE, 0, false);
            places.codeBlock(at);
        }
    }

    /** A setext heading of several lines is a paragraph that was underlined without an empty line. */
    private void heading(Heading heading) {
        forEachLine(heading, note -> note.heading = true);
        if (heading.getSourceSpans().size() <= 2) {
            forEachLine(heading, note -> note.shape = new LineShape(MarkupLineKind.HEADING, heading.getLevel(), true));
        }
    }

    private static boolean isImage(String html) {
        return html.strip().regionMatches(true, 0, "<img", 0, 4);
    }

    void leave(Node node) {
        if (node instanceof TableRow) {
            annotationOf(node).text.append(" |");
        } else if (node instanceof Image) {
            images--;
        } else if (node instanceof Link) {
            OpenLink link = openLinks.pop();
            String words = link.note.text.substring(link.from);
            link.note.links.add(new MarkupLink(words, link.address));
        } else {
            Optional<StyleEnds> ends = StyleEnds.of(node, styles);
            if (ends.isPresent()) {
                styles.put(node, ends.get());
                places.style(ends.get());
            }
        }
    }

    /** Alternative text is not part of the issue's text. */
    private void append(Node node, String words) {
        LineAnnotation note = annotationOf(node);
        (images == 0 ? note.text : note.description).append(words);
    }

    /** Text as written; a formula may have several lines. */
    private void formulaOrNote(Node node) {
        if (node instanceof FormulaNode) {
            places.add(InlineSpanKind.FORMULA, node);
            places.unit(
                    node,
                    annotationOf(node).text.length(),
                    node.getSourceSpans().get(0).getLength());
        } else if (!node.getSourceSpans().isEmpty()) {
            SourceSpan span = node.getSourceSpans().get(0);
            String written = text.substring(span.getInputIndex(), span.getInputIndex() + span.getLength());
            places.text(node, annotationOf(node).text.length(), written);
        }
        for (SourceSpan span : node.getSourceSpans()) {
            annotationOf(span.getLineIndex())
                    .text
                    .append(text, span.getInputIndex(), span.getInputIndex() + span.getLength());
        }
    }

    private LineAnnotation annotationOf(Node node) {
        return annotationOf(CommonMark.line(node) - 1);
    }

    private LineAnnotation annotationOf(int at) {
        LineAnnotation note = notes[at];
        if (note == null) {
            note = new LineAnnotation();
            notes[at] = note;
        }
        return note;
    }

    private void forEachLine(Node node, Consumer<LineAnnotation> change) {
        node.getSourceSpans().forEach(span -> change.accept(annotationOf(span.getLineIndex())));
    }

    /** The place of a line. */
    LinePlace place(int at) {
        return places.of(at);
    }

    /** The line, unless there is nothing on it but the underline of a heading. */
    Optional<MarkupLine> line(int at, boolean opens, String written) {
        LineAnnotation note = notes[at];
        LinePlace place = places.of(at);
        LineMarkup markup = places.markup(at, place);
        if (note == null) {
            return written.isBlank()
                    ? Optional.empty()
                    : Optional.of(new MarkupLine(
                            at + 1,
                            new LineShape(MarkupLineKind.TEXT, 0, opens),
                            "",
                            written,
                            List.of(),
                            place,
                            markup));
        }
        boolean insideCode = note.shape.kind() == MarkupLineKind.CODE && at > 0 && isCode(notes[at - 1]);
        LineShape shape = new LineShape(note.shape.kind(), note.shape.level(), opens && !insideCode);
        String text = note.asWritten ? written : note.text.toString();
        if (text.isBlank() && note.image) {
            return Optional.of(picture(at, note, written));
        }
        if (text.isBlank() && note.heading) {
            return Optional.empty();
        }
        return Optional.of(new MarkupLine(at + 1, shape, text, written, note.links, place, markup));
    }

    private MarkupLine picture(int at, LineAnnotation note, String written) {
        List<MarkupLink> links = note.picture.isEmpty()
                ? List.of()
                : List.of(new MarkupLink(note.description.toString(), note.picture));
        LineShape shape = new LineShape(MarkupLineKind.PICTURE, 0, true);
        return new MarkupLine(at + 1, shape, "", written, links, places.of(at), MarkupLine.plain(""));
    }

    private static boolean isCode(@Nullable LineAnnotation note) {
        return note != null && note.shape.kind() == MarkupLineKind.CODE;
    }
}

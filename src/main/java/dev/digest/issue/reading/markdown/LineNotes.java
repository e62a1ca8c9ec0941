package dev.digest.issue.reading.markdown;

import dev.digest.issue.reading.Line;
import dev.digest.issue.reading.Line.Kind;
import dev.digest.issue.reading.Line.Shape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/** What the nodes of a document say about its lines. */
final class LineNotes {
    private static final Shape TEXT = new Shape(Kind.TEXT, 0, false);

    private final @Nullable Note[] notes;
    private final Deque<OpenLink> openLinks = new ArrayDeque<>();
    private int images;

    LineNotes(int lines) {
        this.notes = new Note[lines];
    }

    /** What is known of a line. */
    private static final class Note {
        private final StringBuilder text = new StringBuilder();
        private final List<dev.digest.issue.reading.Link> links = new ArrayList<>();
        private Shape shape = TEXT;
        private boolean asWritten;
        private boolean swallowed;
        private final StringBuilder description = new StringBuilder();
        private String picture = "";
    }

    private record OpenLink(Note note, int from, String address) {}

    void enter(Node node) {
        if (node instanceof Text words) {
            append(node, words.getLiteral());
        } else if (node instanceof Code code) {
            append(node, code.getLiteral());
        } else if (node instanceof Image image) {
            images++;
            picture(image);
        } else if (node instanceof Link link) {
            Note note = note(node);
            openLinks.push(new OpenLink(note, note.text.length(), link.getDestination()));
        } else {
            block(node);
        }
    }

    /** An image that is a paragraph of one line is a picture; one among words is left out. */
    private void picture(Image image) {
        Note note = note(image);
        note.swallowed = true;
        boolean alone = image.getPrevious() == null && image.getNext() == null;
        if (alone && image.getParent() instanceof Paragraph paragraph && paragraph.getParent() instanceof Document) {
            note.picture = image.getDestination();
        }
    }

    private void block(Node node) {
        if (node instanceof Heading heading && heading.getParent() instanceof Document) {
            heading(heading);
        } else if (node instanceof ListItem && !node.getSourceSpans().isEmpty()) {
            note(node).shape = new Shape(Kind.ITEM, 0, false);
        } else if (node instanceof ThematicBreak) {
            note(node).shape = new Shape(Kind.RULE, 0, true);
        } else if (node instanceof HtmlBlock html && isImage(html.getLiteral())) {
            each(node, note -> note.swallowed = true);
        } else if (node instanceof FencedCodeBlock) {
            code(node);
        } else if (node instanceof IndentedCodeBlock || node instanceof HtmlBlock) {
            each(node, note -> note.asWritten = true);
        } else if (node instanceof HtmlInline html && isImage(html.getLiteral())) {
            note(node).swallowed = true;
        }
    }

    /** The spans of a block of code leave its empty lines out. */
    private void code(Node block) {
        List<SourceSpan> spans = block.getSourceSpans();
        for (int at = spans.get(0).getLineIndex();
                at <= spans.get(spans.size() - 1).getLineIndex();
                at++) {
            note(at).asWritten = true;
            note(at).shape = new Shape(Kind.CODE, 0, false);
        }
    }

    /** A paragraph of several lines that somebody ruled off without an empty line is no heading. */
    private void heading(Heading heading) {
        each(heading, note -> note.swallowed = true);
        if (heading.getSourceSpans().size() <= 2) {
            each(heading, note -> note.shape = new Shape(Kind.HEADING, heading.getLevel(), true));
        }
    }

    private static boolean isImage(String html) {
        return html.strip().regionMatches(true, 0, "<img", 0, 4);
    }

    void leave(Node node) {
        if (node instanceof Image) {
            images--;
        } else if (node instanceof Link) {
            OpenLink link = openLinks.pop();
            String words = link.note.text.substring(link.from);
            link.note.links.add(new dev.digest.issue.reading.Link(words, link.address));
        }
    }

    /** The description of an image is no text of the issue. */
    private void append(Node node, String words) {
        Note note = note(node);
        (images == 0 ? note.text : note.description).append(words);
    }

    private Note note(Node node) {
        int at = node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex();
        return note(at);
    }

    private Note note(int at) {
        Note note = notes[at];
        if (note == null) {
            note = new Note();
            notes[at] = note;
        }
        return note;
    }

    private void each(Node node, Consumer<Note> change) {
        node.getSourceSpans().forEach(span -> change.accept(note(span.getLineIndex())));
    }

    /** The line, unless there is nothing in it to read: an image, the underline of a heading, or no words at all. */
    Optional<Line> line(int at, boolean opens, String written) {
        Note note = notes[at];
        if (note == null) {
            return written.isBlank()
                    ? Optional.empty()
                    : Optional.of(line(at, new Shape(Kind.TEXT, 0, opens), "", written));
        }
        boolean insideCode = note.shape.kind() == Kind.CODE && at > 0 && isCode(notes[at - 1]);
        Shape shape = new Shape(note.shape.kind(), note.shape.level(), opens && !insideCode);
        String text = note.asWritten ? written : note.text.toString();
        if (note.swallowed && text.isBlank()) {
            return note.picture.isEmpty() ? Optional.empty() : Optional.of(picture(at, note, written));
        }
        return Optional.of(new Line(at + 1, shape, text, written, note.links));
    }

    private static Line picture(int at, Note note, String written) {
        var picture = new dev.digest.issue.reading.Link(note.description.toString(), note.picture);
        return new Line(at + 1, new Shape(Kind.PICTURE, 0, true), "", written, List.of(picture));
    }

    private static boolean isCode(@Nullable Note note) {
        return note != null && note.shape.kind() == Kind.CODE;
    }

    private static Line line(int at, Shape shape, String text, String written) {
        return new Line(at + 1, shape, text, written, List.of());
    }
}

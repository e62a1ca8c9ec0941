package dev.digest.issue.parse.markdown;

import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.parse.MarkupLine;
import dev.digest.issue.parse.MarkupLine.LineShape;
import dev.digest.issue.parse.MarkupLine.MarkupLineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** What the nodes of a document say about its lines. */
final class LineAnnotations {
    private static final LineShape TEXT = new LineShape(MarkupLineKind.TEXT, 0, false);

    private final NodePlaces places;
    private final @Nullable LineAnnotation[] notes;

    /** @param places where nodes are in the file */
    LineAnnotations(int lines, NodePlaces places) {
        this.places = places;
        this.notes = new LineAnnotation[lines];
    }

    /** The annotations of a line. */
    static final class LineAnnotation {
        final StringBuilder text = new StringBuilder();
        final List<MarkupLink> links = new ArrayList<>();
        LineShape shape = TEXT;
        /** Whether its text is the line as written. */
        boolean asWritten;

        boolean heading;
        boolean image;
        /** The alternative text of its images. */
        final StringBuilder description = new StringBuilder();
        /** The URL of an image in a paragraph of its own. */
        String picture = "";
    }

    /** The annotation of the line on which a node begins. */
    LineAnnotation of(Node node) {
        return of(CommonMark.line(node) - 1);
    }

    /** The annotation of a line, from 0. */
    LineAnnotation of(int at) {
        LineAnnotation note = notes[at];
        if (note == null) {
            note = new LineAnnotation();
            notes[at] = note;
        }
        return note;
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
            return Optional.of(picture(at, note, opens, written));
        }
        if (text.isBlank() && note.heading) {
            return Optional.empty();
        }
        return Optional.of(new MarkupLine(at + 1, shape, text, written, note.links, place, markup));
    }

    private MarkupLine picture(int at, LineAnnotation note, boolean opens, String written) {
        List<MarkupLink> links =
                note.picture.isEmpty() ? List.of() : List.of(new MarkupLink(note.description.toString(), note.picture));
        LineShape shape = new LineShape(MarkupLineKind.PICTURE, 0, opens || !links.isEmpty());
        return new MarkupLine(at + 1, shape, "", written, links, places.of(at), MarkupLine.plain(""));
    }

    private static boolean isCode(@Nullable LineAnnotation note) {
        return note != null && note.shape.kind() == MarkupLineKind.CODE;
    }
}

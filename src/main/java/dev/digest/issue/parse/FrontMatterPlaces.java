package dev.digest.issue.parse;

import dev.digest.format.FrontMatter;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.LineSpan;
import java.util.ArrayList;
import java.util.List;

/** Converts places in the text that stands for a file with front matter into places in the file. */
record FrontMatterPlaces(FrontMatter front) {
    List<LineSpan> lines(List<LineSpan> spans) {
        if (front.lineCount() == 0) {
            return spans;
        }
        int offset = front.offset();
        List<LineSpan> moved = new ArrayList<>(spans.size());
        for (LineSpan span : spans) {
            boolean within = span.line() <= front.lineCount();
            LinePlace place = within
                    ? LinePlace.of(front.lineStart(span.line()), front.lineEnd(span.line()))
                    : span.place().movedBy(offset);
            moved.add(span.at(place));
        }
        return moved;
    }

    List<CommentSpan> comments(List<CommentSpan> comments) {
        if (front.lineCount() == 0) {
            return comments;
        }
        int offset = front.offset();
        int end = front.lineEnd(front.lineCount());
        List<CommentSpan> moved = new ArrayList<>(comments.size());
        for (CommentSpan comment : comments) {
            int from = comment.from() + offset;
            if (from >= end) {
                moved.add(new CommentSpan(from, comment.to() + offset, comment.content()));
            }
        }
        return moved;
    }
}

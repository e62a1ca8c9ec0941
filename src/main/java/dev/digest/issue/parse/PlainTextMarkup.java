package dev.digest.issue.parse;

import dev.digest.issue.document.Block;
import dev.digest.issue.document.IssueDocument.CommentSpan;
import dev.digest.issue.document.LineIndex;
import dev.digest.issue.document.LinePlace;
import dev.digest.issue.document.Whitespace;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text: lines without headings and lists, in which an empty line ends a paragraph. What is written in them is
 * Markdown, since readers see it as such.
 *
 * @param markdown parses what is written
 */
record PlainTextMarkup(IssueMarkup markdown) implements IssueMarkup {
    @Override
    public MarkupTree parse(String text) {
        return new PlainTextTree(text, markdown.parsePlainText(text));
    }

    private record PlainTextTree(String text, MarkupTree markdown) implements MarkupTree {
        @Override
        public List<MarkupLine> lines() {
            List<LinePlace> places = markdown.places();
            List<MarkupLine> lines = new ArrayList<>(places.size());
            boolean opens = true;
            for (int i = 0; i < places.size(); i++) {
                LinePlace place = places.get(i);
                String written = text.substring(place.from(), place.to());
                String line = Whitespace.strip(written);
                if (!line.isEmpty()) {
                    lines.add(MarkupLine.ofPlainText(i + 1, opens, line, place.ofPlainText(written.indexOf(line))));
                }
                opens = line.isEmpty();
            }
            return lines;
        }

        @Override
        public List<CommentSpan> comments() {
            return markdown.comments();
        }

        @Override
        public List<Block> blocks(LineIndex index) {
            return markdown.blocks(index);
        }

        @Override
        public List<LinePlace> places() {
            return markdown.places();
        }
    }
}

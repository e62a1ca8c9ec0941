package dev.digest.issue.parse;

import dev.digest.issue.document.Whitespace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Plain text without markup. An empty line ends a paragraph. */
final class PlainTextMarkup implements IssueMarkup {
    @Override
    public List<MarkupLine> lines(String text) {
        List<MarkupLine> lines = new ArrayList<>();
        Iterator<String> all = text.lines().iterator();
        boolean opens = true;
        for (int number = 1; all.hasNext(); number++) {
            String line = Whitespace.strip(all.next());
            if (!line.isEmpty()) {
                lines.add(MarkupLine.ofPlainText(number, opens, line));
            }
            opens = line.isEmpty();
        }
        return lines;
    }
}

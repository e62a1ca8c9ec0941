package dev.digest.issue.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Plain text: every line is what it says. An empty line ends a paragraph. */
final class PlainText implements Markup {
    @Override
    public List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        Iterator<String> all = text.lines().iterator();
        boolean opens = true;
        for (int number = 1; all.hasNext(); number++) {
            String line = Blanks.strip(all.next());
            if (!line.isEmpty()) {
                lines.add(Line.written(number, opens, line));
            }
            opens = line.isEmpty();
        }
        return lines;
    }
}

package dev.digest.issue.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of an issue with their marks, without what a reposting site added. Images stand apart from them.
 *
 * @param first where the issue's order begins: what is before it is the preamble
 * @param last the last line that begins a section or an entry
 */
record Outline(List<Line> lines, List<Mark> marks, List<Line> pictures, int first, int last) {
    static Outline of(List<Line> all, Vocabulary vocabulary) {
        List<Line> pictures = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        for (Line line : all) {
            if (line.is(Line.Kind.PICTURE)) {
                pictures.add(line);
            } else if (!Repost.isImage(line)) {
                lines.add(line);
            }
        }
        List<Mark> marks = Mark.of(lines, vocabulary);
        int end = end(lines, marks);
        return framed(lines.subList(0, end), marks.subList(0, end), pictures).withoutRepost();
    }

    /** Where the site's other posts begin after an entry, or the end. */
    private static int end(List<Line> lines, List<Mark> marks) {
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            begun |= marks.get(i).isStructure();
            if (begun && Repost.beginsOtherPosts(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static Outline framed(List<Line> lines, List<Mark> marks, List<Line> pictures) {
        int first = 0;
        while (first < marks.size() && !marks.get(first).isStructure()) {
            first++;
        }
        int last = marks.size() - 1;
        while (last >= 0 && !marks.get(last).isBeginning()) {
            last--;
        }
        while (first > 0 && last >= 0 && marks.get(first - 1).isUnsureHeading()) {
            first--;
        }
        return new Outline(lines, marks, pictures, first, last);
    }

    private Outline withoutRepost() {
        List<Line> keptLines = new ArrayList<>();
        List<Mark> keptMarks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean outside = i < first || i > last;
            if (!outside || !Repost.isLine(lines.get(i))) {
                keptLines.add(lines.get(i));
                keptMarks.add(marks.get(i));
            }
        }
        return framed(keptLines, keptMarks, pictures);
    }

    /** Whether only the end of the last entry and the issue's closing words can stand here. */
    boolean isTail(int line) {
        return line > last;
    }
}

package dev.digest.issue.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The lines of an issue with their marks, without what a reposting site added. Images stand apart from them.
 *
 * @param first where the issue's order begins: what is before it is the preamble
 * @param last the last line that begins a section or an entry
 */
record Outline(List<MarkupLine> lines, List<LineRole> roles, Pictures pictures, int first, int last) {
    /**
     * The images of a file.
     *
     * @param positions where each of all lines stood in the file; a page may have them all on one line of its text
     */
    record Pictures(List<MarkupLine> lines, IdentityHashMap<MarkupLine, Integer> positions) {
        /** Where a line stood among all. */
        int position(MarkupLine line) {
            return positions.getOrDefault(line, Integer.MAX_VALUE);
        }
    }

    static Outline of(List<MarkupLine> all, Vocabulary vocabulary) {
        List<MarkupLine> pictures = new ArrayList<>();
        List<MarkupLine> lines = new ArrayList<>();
        IdentityHashMap<MarkupLine, Integer> positions = new IdentityHashMap<>();
        for (MarkupLine line : all) {
            positions.put(line, positions.size());
            if (line.hasKind(MarkupLine.MarkupLineKind.PICTURE)) {
                pictures.add(line);
            } else if (!RepostNoise.isImage(line)) {
                lines.add(line);
            }
        }
        List<LineRole> marks = LineRole.of(lines, vocabulary);
        int end = endOfIssue(lines, marks);
        return trimTo(lines.subList(0, end), marks.subList(0, end), new Pictures(pictures, positions))
                .withoutRepost();
    }

    /** Where the site's other posts begin after an entry, or the end. */
    private static int endOfIssue(List<MarkupLine> lines, List<LineRole> marks) {
        boolean begun = false;
        for (int i = 0; i < lines.size(); i++) {
            begun |= marks.get(i).isStructure();
            if (begun && RepostNoise.beginsOtherPosts(lines.get(i))) {
                return i;
            }
        }
        return lines.size();
    }

    private static Outline trimTo(List<MarkupLine> lines, List<LineRole> marks, Pictures pictures) {
        int first = 0;
        while (first < marks.size() && !marks.get(first).isStructure()) {
            first++;
        }
        int last = marks.size() - 1;
        while (last >= 0 && !marks.get(last).isBeginning()) {
            last--;
        }
        while (first > 0 && last >= 0 && marks.get(first - 1).isUncertainHeading()) {
            first--;
        }
        return new Outline(lines, marks, pictures, first, last);
    }

    private Outline withoutRepost() {
        List<MarkupLine> keptLines = new ArrayList<>();
        List<LineRole> keptMarks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean outside = i < first || i > last;
            if (!outside || !RepostNoise.isSiteLine(lines.get(i))) {
                keptLines.add(lines.get(i));
                keptMarks.add(roles.get(i));
            }
        }
        return trimTo(keptLines, keptMarks, pictures);
    }

    /** Whether only the end of the last entry and the issue's closing words can stand here. */
    boolean isAfterLastEntry(int line) {
        return line > last;
    }
}

package dev.digest.issue.parse;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The lines of an issue with their roles, without what a reposting site added. Images are separate.
 *
 * @param first where the structure begins: lines before it are the preamble
 * @param last the last line that begins a section or an entry
 */
record Outline(List<MarkupLine> lines, List<LineRole> roles, Pictures pictures, int first, int last) {
    /**
     * The images of a file.
     *
     * @param positions the position of each line; in a page many may share a line of its source
     */
    record Pictures(List<MarkupLine> lines, IdentityHashMap<MarkupLine, Integer> positions) {
        /** The position of a line. */
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
            boolean picture = line.hasKind(MarkupLine.MarkupLineKind.PICTURE) || RepostNoise.isImage(line);
            (picture ? pictures : lines).add(line);
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

    /** Whether only the rest of the last entry and the closing text can follow. */
    boolean isAfterLastEntry(int line) {
        return line > last;
    }

    /** The same for an image. */
    boolean isAfterLastEntry(MarkupLine picture) {
        return last < 0 || pictures.position(picture) > pictures.position(lines.get(last));
    }
}

package dev.digest.issue.document;

import java.util.ArrayList;
import java.util.List;

/** Replaces soft line breaks: by a space, or by nothing between Chinese characters. */
public final class SoftBreaks {
    private SoftBreaks() {}

    /** Joins the lines of a paragraph. */
    public static List<Inline> join(List<Inline> words) {
        List<Inline> joined = new ArrayList<>(words.size() + 1);
        for (int i = 0; i < words.size(); i++) {
            Inline word = words.get(i);
            if (word instanceof Inline.LineBreak line && !line.hard()) {
                if (!isDense(words, i)) {
                    joined.add(new Inline.TextRun(" "));
                }
            } else {
                joined.add(word.mapChildren(SoftBreaks::join));
            }
        }
        return joined;
    }

    /** Joins the lines of each paragraph in a block. */
    public static Block join(Block block) {
        return block.mapInlines(SoftBreaks::join);
    }

    private static boolean isDense(List<Inline> words, int at) {
        if (at == 0 || at + 1 == words.size()) {
            return false;
        }
        String before = Inline.plain(words.subList(at - 1, at));
        String after = Inline.plain(words.subList(at + 1, at + 2));
        return !before.isEmpty()
                && !after.isEmpty()
                && Whitespace.isDense(before.codePointBefore(before.length()), after.codePointAt(0));
    }
}

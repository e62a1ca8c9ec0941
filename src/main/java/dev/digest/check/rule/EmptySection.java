package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Part;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A heading with nothing under it.
 *
 * <p>Wrong: {@code 活动预告} and the end of the issue, or its closing words
 *
 * <p>Right: a heading with an entry, or with words
 */
final class EmptySection implements Rule {
    /** Tags and remarks, and a line across the page. A picture is something. */
    private static final Pattern NOTHING =
            Pattern.compile("(?m)<(?!img)[^<>]{0,2000}>|^[ \\t]*([-*_])(?:[ \\t]*\\1){2,200}[ \\t]*$");

    @Override
    public String name() {
        return "section.empty";
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        List<Passage> passages = proof.passages();
        for (int i = 0; i < passages.size(); i++) {
            Part.Kind kind = passages.get(i).part().kind();
            boolean section = kind == Part.Kind.SECTION;
            if ((section || kind == Part.Kind.CATEGORY) && isEmpty(proof, i, section)) {
                found.accept(Finding.of(
                        this, passages.get(i), 0, passages.get(i).raw().length()));
            }
        }
    }

    /** What is no part of the issue as it was read, such as a picture, is looked for in the file. */
    private static boolean isEmpty(Proof proof, int at, boolean section) {
        List<Passage> passages = proof.passages();
        Part.Kind next = at + 1 < passages.size() ? passages.get(at + 1).part().kind() : Part.Kind.FOOTER;
        int end = at + 1 < passages.size()
                ? passages.get(at + 1).from()
                : proof.source().text().length();
        boolean heading = next == Part.Kind.SECTION || (next == Part.Kind.CATEGORY && !section);
        int from = Math.min(passages.get(at).to(), end);
        String between = proof.source().text().substring(from, end);
        return (heading || next == Part.Kind.FOOTER)
                && NOTHING.matcher(between).replaceAll("").isBlank();
    }
}

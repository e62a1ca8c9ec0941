package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.issue.reading.Part;
import java.util.List;
import java.util.function.Consumer;

/**
 * A heading with nothing under it.
 *
 * <p>Wrong: {@code 活动预告} and the end of the issue
 *
 * <p>Right: a heading with an entry, or with words
 */
final class EmptySection implements Rule {
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

    /** A picture is something; its line is no part of the issue as it was read. */
    private static boolean isEmpty(Proof proof, int at, boolean section) {
        List<Passage> passages = proof.passages();
        Part.Kind next = at + 1 < passages.size() ? passages.get(at + 1).part().kind() : Part.Kind.FOOTER;
        int end = at + 1 < passages.size()
                ? passages.get(at + 1).from()
                : proof.source().text().length();
        boolean heading = next == Part.Kind.SECTION || (next == Part.Kind.CATEGORY && !section);
        int from = Math.min(passages.get(at).to(), end);
        return (heading || next == Part.Kind.FOOTER)
                && proof.source()
                        .text()
                        .substring(from, end)
                        .replaceAll("<(?!img)[^<>]{0,2000}>", "")
                        .isBlank();
    }
}

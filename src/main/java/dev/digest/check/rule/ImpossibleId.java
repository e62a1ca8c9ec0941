package dev.digest.check.rule;

import dev.digest.check.Finding;
import dev.digest.check.Passage;
import dev.digest.check.Proof;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address or id of arXiv that cannot be one.
 *
 * <p>Wrong: {@code arxiv.org/abs/2213.01234} (no such month), {@code 2407.0945} (a digit is lost)
 *
 * <p>Right: {@code arxiv.org/abs/2407.09450}
 */
final class ImpossibleId implements Rule {
    private static final Pattern ID = Pattern.compile(
            "(?i)(?:https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/|\\barxiv:\\s?)([a-z.-]{0,20}/?\\d[\\dv.]{2,20}\\d)");

    @Override
    public String name() {
        return "id.impossible";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(Proof proof, Consumer<Finding> found) {
        for (Passage passage : proof.passages()) {
            // Every id that is meant here has a colon before it, and most lines of Chinese hold none.
            if (passage.holds(":", 0)) {
                check(passage, found);
            }
        }
    }

    private void check(Passage passage, Consumer<Finding> found) {
        Matcher id = ID.matcher(passage.raw());
        while (id.find()) {
            try {
                PaperRef.parse(id.group(1));
            } catch (Problem problem) {
                found.accept(Finding.of(this, passage, id.start(1), id.end(1)));
            }
        }
    }
}

package dev.digest.check.rule.entry;

import dev.digest.check.CheckContext;
import dev.digest.check.Finding;
import dev.digest.check.Rule;
import dev.digest.check.Severity;
import dev.digest.check.SourceLine;
import dev.digest.paper.PaperRef;
import dev.digest.problem.Problem;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invalid arXiv URL or id.
 *
 * <p>Wrong: {@code arxiv.org/abs/2213.01234} (no such month), {@code arXiv:2407.0945} (a digit is lost)
 *
 * <p>Right: {@code arxiv.org/abs/2407.09450}, {@code arXiv: 2023} (a year)
 */
public final class ImpossibleId implements Rule {
    private static final String ADDRESS = "(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/";
    /** A bare "arXiv" is often followed by a number. One with a dot or slash is an id, unless it is a date. */
    private static final String NAME = "arxiv(?:\\s?(?:id|编号))?\\s?[:：]?\\s?"
            + "(?=[a-z.-]{2,20}/|\\d{4}\\.|\\d{8,9}(?!\\d))"
            + "(?!(?:19|20)\\d\\d(?:\\d{4}|\\.\\d{1,2}(?:\\.\\d{1,2})?)(?![\\d.]*\\d))";

    private static final Pattern ID =
            Pattern.compile("(?i)(?<![\\w.-])(?:" + ADDRESS + "|" + NAME + ")([a-z.-]{0,20}/?\\d[\\dv.]{2,20}\\d)");

    @Override
    public String name() {
        return "id.impossible";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(CheckContext context, Consumer<Finding> found) {
        for (SourceLine passage : context.lines()) {
            // All ids in question follow "arXiv", and most lines of Chinese contain no x.
            if (passage.containsAny("xX", 0)) {
                check(passage, found);
            }
        }
    }

    private void check(SourceLine passage, Consumer<Finding> found) {
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

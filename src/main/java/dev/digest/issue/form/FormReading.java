package dev.digest.issue.form;

import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.EntryStart.TitlePlace;
import dev.digest.issue.parse.ParsedIssue;

/**
 * What a form finds in an issue.
 *
 * @param linked how many of the entries have a link of their own
 * @param summarised how many have a summary
 */
public record FormReading(Form form, ParsedIssue issue, Coverage coverage, int linked, int summarised) {
    private static final int MANY = 10;

    /** How many entries it finds. */
    public int entries() {
        return issue.entries().size();
    }

    /**
     * How well the form fits: an entry with title and link is found; where most have a link, one without is more likely
     * a step or a heading. 0 or less is no fit.
     */
    public double score() {
        if (entries() == 0) {
            return 0;
        }
        double own = (double) linked / entries();
        int without = entries() - linked;
        double score = linked + 0.2 * Math.min(linked, summarised);
        score += without * (own > 0.5 || summarised * 2 < entries() ? -0.5 : 0.2);
        double preferred = form.start().title() == TitlePlace.TEXT ? 1 : 1.1;
        return score * (0.5 + own) * (0.4 + coverage.percent(Part.FIELDS) / 100.0) * preferred;
    }

    /** Whether it seems to take lines for entries that are none: most have neither link nor text. */
    public boolean isGreedy() {
        return entries() >= MANY && linked * 2 < entries() && summarised * 2 < entries();
    }
}

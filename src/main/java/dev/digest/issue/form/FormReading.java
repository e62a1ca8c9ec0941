package dev.digest.issue.form;

import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.EntryStart.TitlePlace;
import java.util.List;

/**
 * The result of parsing an issue with a form.
 *
 * @param linked how many entries have a link of their own
 * @param summarised how many entries have a summary
 * @param unknownLabels words before a colon with which a line of most entries begins, although they name no known field
 */
public record FormReading(
        Form form, ParsedIssue issue, Coverage coverage, int linked, int summarised, List<String> unknownLabels) {
    private static final int MANY = 10;

    public FormReading {
        unknownLabels = List.copyOf(unknownLabels);
    }

    /** The same with another name of the form. */
    public FormReading named(String name) {
        return new FormReading(form.named(name), issue, coverage, linked, summarised, unknownLabels);
    }

    /** The number of entries. */
    public int entries() {
        return issue.entries().size();
    }

    /**
     * How well the form fits: counts entries with title and link; where most have a link, one without is more likely a
     * step or a heading. 0 or less means it does not fit.
     */
    public double score() {
        return score(entries(), linked, summarised, coverage) * preference(form);
    }

    /**
     * An upper bound of the score that a form can have where it found these beginnings: all text is in fields and all
     * entries have a summary, and either all have a link, or half of them at most. A little more, because of rounding.
     */
    static double mostScore(Form form, FoundEntryStarts starts) {
        int linked = starts.linked();
        double most = Math.max(1.2 * linked * 1.5, linked + 0.2 * starts.count());
        return most * 1.400001 * preference(form);
    }

    private static double preference(Form form) {
        return form.start().title() == TitlePlace.TEXT ? 1 : 1.1;
    }

    private static double score(int entries, int linked, int summarised, Coverage coverage) {
        if (entries == 0) {
            return 0;
        }
        double own = (double) linked / entries;
        int without = entries - linked;
        double score = linked + 0.2 * Math.min(linked, summarised);
        score += without * (own > 0.5 || summarised * 2 < entries ? -0.5 : 0.2);
        return score * (0.5 + own) * (0.4 + coverage.percent(Part.FIELDS) / 100.0);
    }

    /** The same for an issue that was read without a form. */
    public static double score(ParsedIssue issue, Coverage coverage) {
        // An event is known by its section, and may have no page.
        int linked = issue.events().size();
        int summarised = 0;
        for (ParsedEntry entry : issue.entries()) {
            linked += entry.links().download().or(entry.links()::detail).isPresent() ? 1 : 0;
            summarised += entry.summary().isPresent() ? 1 : 0;
        }
        for (ParsedEvent event : issue.events()) {
            summarised += event.summary().isPresent() ? 1 : 0;
        }
        return score(issue.entries().size() + issue.events().size(), linked, summarised, coverage);
    }

    /** Whether it probably takes other lines for entries: most have neither link nor text. */
    public boolean isGreedy() {
        return entries() >= MANY && linked * 2 < entries() && summarised * 2 < entries();
    }
}

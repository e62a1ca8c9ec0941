package dev.digest.issue.form;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.issue.form.EntryStart.TitlePlace;
import dev.digest.issue.form.Form.SummaryPlace;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Detects the form of an issue: tries all plausible forms and proposes the one that finds the most entries with titles,
 * links and text.
 *
 * @param title the newsletter's own heading template
 */
public record FormDetector(Optional<TitleTemplate> title) {
    private static final int LEVELS = 6;
    /** How many of the best forms are made more specific before one is chosen. */
    private static final int REFINED = 3;
    /** The minimum number of entries that an additional kind of beginning must find. */
    private static final int MORE = 2;
    /** The number of lines used for detection. */
    private static final int SAMPLE = 4_000;

    /** The best form and its result; empty when no form finds entries. */
    public Optional<FormReading> propose(FormText text, String name) {
        FormText sample = new FormText(
                text.lines().subList(0, Math.min(SAMPLE, text.lines().size())));
        List<FormReading> readings = new ArrayList<>();
        for (Form form : candidates(sample, name)) {
            FormReading reading = new FormReader(form, title).read(sample);
            if (reading.score() > 0) {
                readings.add(reading);
            }
        }
        readings.sort((one, other) -> Double.compare(other.score(), one.score()));
        Optional<FormReading> best = Optional.empty();
        for (FormReading reading : readings.subList(0, Math.min(REFINED, readings.size()))) {
            FormReading refined = refined(reading, text);
            boolean better = best.isEmpty()
                    || (reading.entries() > 1 && refined.score() > best.get().score());
            best = better ? Optional.of(refined) : best;
        }
        return best.filter(FormDetector::isLikely).map(reading -> withSummaryPlace(reading, text));
    }

    /** One entry and a few links are found in any text. */
    private static boolean isLikely(FormReading reading) {
        Kind kind = reading.form().start().kind();
        boolean marked = kind == Kind.LABEL
                || kind == Kind.ROW
                || reading.issue().title().number().isPresent();
        return reading.linked() * 3 >= reading.entries() && (reading.entries() > 1 || marked);
    }

    /** The forms that are possible, given the kinds of lines in the text. */
    private static List<Form> candidates(FormText text, String name) {
        Set<LineKind> kinds = new HashSet<>();
        int[] headings = new int[LEVELS + 1];
        for (FormLine line : text.lines()) {
            kinds.add(line.kind());
            headings[line.is(LineKind.HEADING) ? line.shape().level() : 0]++;
        }
        List<Form> forms = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            if (headings[level] > 0) {
                add(forms, name, Kind.HEADING, level, TitlePlace.LINK);
                add(forms, name, Kind.HEADING, level, TitlePlace.TEXT);
            }
        }
        for (TitlePlace place : List.of(TitlePlace.LINK, TitlePlace.TEXT)) {
            add(forms, name, Kind.NUMBER, 0, place);
            if (kinds.contains(LineKind.ITEM)) {
                add(forms, name, Kind.BULLET, 0, place);
            }
        }
        add(forms, name, Kind.LINK, 0, TitlePlace.LINK);
        if (kinds.contains(LineKind.TABLE_ROW)) {
            add(forms, name, Kind.ROW, 0, TitlePlace.TEXT);
        }
        add(forms, name, Kind.BOLD, 0, TitlePlace.MARKS);
        add(forms, name, Kind.BOLD, 0, TitlePlace.TEXT);
        add(forms, name, Kind.LABEL, 0, TitlePlace.TEXT);
        return forms;
    }

    private static void add(List<Form> forms, String name, Kind kind, int level, TitlePlace place) {
        forms.add(Form.of(name, new EntryStart(kind, level, false, place), SummaryPlace.BEHIND));
    }

    /** The form, made more specific where the text allows it. */
    private FormReading refined(FormReading found, FormText text) {
        FormReading best = new FormReader(found.form(), title).read(text);
        if (best.form().start().kind() == Kind.HEADING) {
            EntryStart start = best.form().start();
            FormReading numbered =
                    read(best.form().withStart(new EntryStart(start.kind(), start.level(), true, start.title())), text);
            best = numbered.score() > best.score() ? numbered : best;
        }
        Kind kind = best.form().start().kind();
        for (Kind other : List.of(Kind.HEADING, Kind.LINK, Kind.NUMBER, Kind.BULLET)) {
            boolean possible = other == Kind.HEADING ? kind == other : kind != other && kind != Kind.ROW;
            FormReading more = possible ? read(best.form().withAlso(other), text) : best;
            best = more.linked() >= best.linked() + MORE && more.score() > best.score() ? more : best;
        }
        return best;
    }

    /** A title that is a link's words ends there; the words of a line may go on as the summary, or not. */
    private FormReading withSummaryPlace(FormReading found, FormText text) {
        if (found.form().start().title() != TitlePlace.TEXT) {
            return found;
        }
        FormReading below = read(found.form().withSummary(SummaryPlace.BELOW), text);
        return isAsGood(below, found) ? below : found;
    }

    private static boolean isAsGood(FormReading other, FormReading found) {
        return other.summarised() >= found.summarised()
                && other.issue().entries().size() == found.issue().entries().size()
                && other.coverage().count(Part.UNREAD) <= found.coverage().count(Part.UNREAD);
    }

    private FormReading read(Form form, FormText text) {
        return new FormReader(form, title).read(text);
    }
}

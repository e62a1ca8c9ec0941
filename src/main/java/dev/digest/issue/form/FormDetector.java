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

    /** A form's result, and where it found entries begin. */
    private record Found(FormReading reading, FoundEntryStarts starts) {
        Form form() {
            return reading.form();
        }

        double score() {
            return reading.score();
        }
    }

    /** The best form and its result; empty when no form finds entries. */
    public Optional<FormReading> propose(FormText text, String name) {
        boolean isShort = text.lines().size() <= SAMPLE;
        FormText sample = isShort ? text : new FormText(text.lines().subList(0, SAMPLE));
        Optional<FormReading> best = Optional.empty();
        for (Found found : best(sample, name)) {
            FormReading refined = refined(isShort ? found : read(found.form(), text), text);
            boolean better = best.isEmpty()
                    || (found.reading().entries() > 1
                            && refined.score() > best.get().score());
            best = better ? Optional.of(refined) : best;
        }
        return best.filter(FormDetector::isLikely).map(reading -> withSummaryPlace(reading, text));
    }

    /** The forms that fit best, the best first. What cannot be one of them is not read. */
    private List<Found> best(FormText sample, String name) {
        List<Found> best = new ArrayList<>();
        for (Form form : candidates(sample, name)) {
            FormReader reader = new FormReader(form, title);
            FoundEntryStarts starts = reader.starts(sample);
            double least = best.size() < REFINED ? 0 : best.get(REFINED - 1).score();
            if (FormReading.mostScore(form, starts) > least) {
                insert(best, new Found(reader.read(starts), starts));
            }
        }
        return best;
    }

    private static void insert(List<Found> best, Found found) {
        double score = found.score();
        int at = best.size();
        while (at > 0 && best.get(at - 1).score() < score) {
            at--;
        }
        if (score > 0) {
            best.add(at, found);
        }
        if (best.size() > REFINED) {
            best.remove(REFINED);
        }
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
    private FormReading refined(Found found, FormText text) {
        EntryStart start = found.form().start();
        Kind kind = start.kind();
        Found best = found;
        if (kind == Kind.HEADING) {
            Form numbered = found.form().withStart(new EntryStart(kind, start.level(), true, start.title()));
            best = better(numbered, text, found).orElse(found);
        }
        for (Kind other : List.of(Kind.HEADING, Kind.LINK, Kind.NUMBER, Kind.BULLET)) {
            boolean possible = other == Kind.HEADING ? kind == other : kind != other && kind != Kind.ROW;
            if (possible) {
                int least = best.reading().linked() + MORE;
                best = better(best.form().withAlso(other), text, best)
                        .filter(more -> more.reading().linked() >= least)
                        .orElse(best);
            }
        }
        return best.reading();
    }

    /** The result of another form if it is better, which often is clear without reading it. */
    private Optional<Found> better(Form form, FormText text, Found known) {
        FormReader reader = new FormReader(form, title);
        FoundEntryStarts starts = reader.starts(text);
        if (starts.equals(known.starts()) || FormReading.mostScore(form, starts) <= known.score()) {
            return Optional.empty();
        }
        return Optional.of(new Found(reader.read(starts), starts)).filter(found -> found.score() > known.score());
    }

    /** A title that is a link's words ends there; the words of a line may go on as the summary, or not. */
    private FormReading withSummaryPlace(FormReading found, FormText text) {
        if (found.form().start().title() != TitlePlace.TEXT) {
            return found;
        }
        FormReading below = new FormReader(found.form().withSummary(SummaryPlace.BELOW), title).read(text);
        return isAsGood(below, found) ? below : found;
    }

    private static boolean isAsGood(FormReading other, FormReading found) {
        return other.summarised() >= found.summarised()
                && other.issue().entries().size() == found.issue().entries().size()
                && other.coverage().count(Part.UNREAD) <= found.coverage().count(Part.UNREAD);
    }

    private Found read(Form form, FormText text) {
        FormReader reader = new FormReader(form, title);
        FoundEntryStarts starts = reader.starts(text);
        return new Found(reader.read(starts), starts);
    }
}

package dev.digest.issue.reading;

import dev.digest.issue.reading.Part.Kind;
import dev.digest.issue.reading.Part.Owner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Goes through the lines of one issue once and gives every line to what it belongs to. */
final class Reading {
    private final Outline outline;
    private final Vocabulary vocabulary;
    private final TitleLine titles;
    private final List<PublishedEntry> entries = new ArrayList<>();
    private final List<PublishedEvent> events = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Footer footer = new Footer();
    private final List<Part> parts = new ArrayList<>();
    private Optional<String> section = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
    private boolean ofEvents;
    private boolean ruledOff;
    private boolean closing;
    private int picturesSeen;

    Reading(Outline outline, Vocabulary vocabulary) {
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.titles = new TitleLine(vocabulary);
    }

    PublishedIssue read() {
        for (int i = outline.first(); i < outline.lines().size(); i++) {
            Line line = outline.lines().get(i);
            pictures(line.number());
            read(i, line);
        }
        pictures(Integer.MAX_VALUE);
        close();
        List<Part> before = new ArrayList<>();
        for (Line line : outline.lines().subList(0, outline.first())) {
            before.add(part(line, Kind.PREAMBLE));
        }
        parts.addAll(0, before);
        Preamble preamble = new Preamble(outline.lines().subList(0, outline.first()));
        unread.addAll(preamble.unread());
        unread.sort(Comparator.comparingInt(Unread::line));
        return new PublishedIssue(
                preamble.title(), preamble.date(), preamble.others(), entries, events, footer.markdown(), unread);
    }

    /** What each line was, in order. */
    List<Part> parts() {
        return parts;
    }

    private void read(int at, Line line) {
        Mark mark = outline.marks().get(at);
        closing |= outline.isTail(at) && beginsFooter(mark, line);
        if (closing) {
            parts.add(part(line, Kind.FOOTER));
            footer.add(line);
        } else if (mark instanceof Mark.Section begun) {
            parts.add(part(line, Kind.SECTION));
            place(Optional.of(begun.name()), Optional.empty());
        } else if (mark instanceof Mark.Category begun) {
            parts.add(part(line, Kind.CATEGORY));
            place(section, Optional.of(begun.name()));
        } else if (mark instanceof Mark.Field field) {
            field(field.labelled(), line);
        } else if (mark instanceof Mark.Rule) {
            ruledOff = draft.isPresent();
            draft.ifPresent(Draft::end);
        } else {
            words(line);
        }
    }

    /** Gives the pictures before a line to the entry that is being read. */
    private void pictures(int before) {
        List<Line> all = outline.pictures();
        while (picturesSeen < all.size() && all.get(picturesSeen).number() < before) {
            picture(all.get(picturesSeen++));
        }
    }

    /** What stands between entries, before them and behind them adorns the issue, and is nobody's picture. */
    private void picture(Line line) {
        boolean ended = closing || ruledOff || ofEvents;
        Optional<Draft> entry = draft.filter(one -> !ended && !one.isComplete());
        if (entry.isPresent() && entry.get().shows(line.links().get(0))) {
            parts.add(field(line, Label.FIGURE, "", true));
        } else if (entry.isPresent()) {
            parts.add(part(line, Kind.UNREAD));
            unread.add(new Unread(line.number(), line.source()));
        }
    }

    /**
     * After the last entry: a heading, and words behind a line across the page, behind a link, or of the kind that
     * closes issues.
     */
    private boolean beginsFooter(Mark mark, Line line) {
        boolean heading = mark.isUnsureHeading() || mark instanceof Mark.Category;
        boolean ended = ruledOff
                || Footer.opensWith(line)
                || draft.filter(Draft::isComplete).isPresent();
        return heading || (mark instanceof Mark.Words && !line.text().isEmpty() && ended);
    }

    private void place(Optional<String> newSection, Optional<String> newCategory) {
        close();
        section = newSection;
        ofEvents = section.isPresent() && vocabulary.hasEvents(section.get());
        category = newCategory;
    }

    private void field(Labelled labelled, Line line) {
        Label label = labelled.label();
        if (label == Label.TITLE) {
            close();
            draft = Optional.of(new Draft(line.number(), titles));
        }
        if (draft.isEmpty()) {
            leave(line);
        } else if (label == Label.NOTE || (!label.isLink() && draft.get().has(label))) {
            again(draft.get(), label, line);
        } else {
            draft.get().begin(labelled, line);
            parts.add(field(line, label, labelled.word(), true));
        }
    }

    /**
     * What looks like a second 简介 within a 简介, or like a second field within one of its paragraphs, is its text;
     * elsewhere it is nobody's.
     */
    private void again(Draft entry, Label label, Line line) {
        if ((label.isProse() || (!line.opens() && label != Label.NOTE)) && entry.isInProse() && goesOn(entry, line)) {
            return;
        }
        entry.end();
        leave(line);
    }

    private void words(Line line) {
        if (draft.isEmpty() || !goesOn(draft.get(), line)) {
            leave(line);
        }
    }

    private boolean goesOn(Draft entry, Line line) {
        if (!entry.goesOn(line)) {
            return false;
        }
        Optional<Label> open = entry.openField();
        if (open.isPresent()) {
            parts.add(field(line, open.get(), "", false));
        }
        return true;
    }

    private static Part part(Line line, Kind kind) {
        return new Part(line.number(), kind, Optional.empty(), "", false, Owner.NONE, line.text());
    }

    private Part field(Line line, Label label, String word, boolean begins) {
        Owner owner = new Owner(ofEvents, ofEvents ? events.size() : entries.size());
        return new Part(line.number(), Kind.FIELD, Optional.of(label), word, begins, owner, line.text());
    }

    private void leave(Line line) {
        parts.add(part(line, Kind.UNREAD));
        if (!line.text().isEmpty()) {
            unread.add(new Unread(line.number(), line.text()));
        }
    }

    private void close() {
        if (draft.isPresent()) {
            unread.addAll(draft.get().unread(ofEvents));
            if (ofEvents) {
                events.add(draft.get().event());
            } else {
                entries.add(draft.get().entry(section, category));
            }
        }
        draft = Optional.empty();
        ruledOff = false;
    }
}

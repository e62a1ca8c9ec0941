package dev.digest.issue.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Goes through the lines of one issue once and gives every line to what it belongs to. */
final class Reading {
    private static final Pattern EVENTS = Pattern.compile("活动|讲座|直播|会议|论坛|沙龙|研讨");

    private final Outline outline;
    private final TitleLine titles;
    private final List<PublishedEntry> entries = new ArrayList<>();
    private final List<PublishedEvent> events = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    private final Footer footer = new Footer();
    private Optional<String> section = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<Draft> draft = Optional.empty();
    private boolean ruledOff;
    private boolean closing;

    Reading(Outline outline, Vocabulary vocabulary) {
        this.outline = outline;
        this.titles = new TitleLine(vocabulary);
    }

    PublishedIssue read() {
        for (int i = outline.first(); i < outline.lines().size(); i++) {
            read(i, outline.lines().get(i));
        }
        close();
        Preamble preamble = new Preamble(outline.lines().subList(0, outline.first()));
        unread.addAll(preamble.unread());
        unread.sort(Comparator.comparingInt(Unread::line));
        return new PublishedIssue(
                preamble.title(), preamble.date(), preamble.others(), entries, events, footer.markdown(), unread);
    }

    private void read(int at, Line line) {
        Mark mark = outline.marks().get(at);
        closing |= outline.isTail(at) && beginsFooter(mark, line);
        if (closing) {
            footer.add(line);
        } else if (mark instanceof Mark.Section begun) {
            place(Optional.of(begun.name()), Optional.empty());
        } else if (mark instanceof Mark.Category begun) {
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
        }
    }

    /** What looks like a second 简介 within a 简介 is its text; elsewhere it is nobody's. */
    private void again(Draft entry, Label label, Line line) {
        if (label.isProse() && entry.isInProse() && entry.goesOn(line)) {
            return;
        }
        entry.end();
        leave(line);
    }

    private void words(Line line) {
        if (draft.isEmpty() || !draft.get().goesOn(line)) {
            leave(line);
        }
    }

    private void leave(Line line) {
        if (!line.text().isEmpty()) {
            unread.add(new Unread(line.number(), line.text()));
        }
    }

    private void close() {
        boolean event = section.filter(name -> EVENTS.matcher(name).find()).isPresent();
        draft.ifPresent(entry -> {
            unread.addAll(entry.unread(event));
            if (event) {
                events.add(entry.event());
            } else {
                entries.add(entry.entry(section, category));
            }
        });
        draft = Optional.empty();
        ruledOff = false;
    }
}

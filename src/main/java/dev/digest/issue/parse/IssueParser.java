package dev.digest.issue.parse;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineSpan;
import dev.digest.issue.document.LineSpan.LineLabel;
import dev.digest.issue.document.LineSpan.LineOwner;
import dev.digest.issue.document.LineSpan.LineSpanKind;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Assigns every line of an issue to its part, in one pass. */
final class IssueParser {
    /** A shorter text is a venue, a link or a tag. */
    private static final int SHORTEST_SUMMARY = 15;

    private final Outline outline;
    private final Vocabulary vocabulary;
    private final TitleLineParser titles;
    private final Optional<TitleTemplate> elsewhere;
    private final Optional<String> statedDate;
    private final List<ParsedEntry> entries = new ArrayList<>();
    private final List<ParsedEvent> events = new ArrayList<>();
    private final List<UnparsedLine> unparsedLines = new ArrayList<>();
    private final IssueFooter footer = new IssueFooter();
    private final List<LineSpan> lineSpans = new ArrayList<>();
    private Optional<String> section = Optional.empty();
    private Optional<String> category = Optional.empty();
    private Optional<EntryBuilder> draft = Optional.empty();
    private boolean ofEvents;
    private boolean ruledOff;
    private boolean closing;
    private int picturesSeen;
    /** The label of the current line. */
    private Optional<LineLabel> written = Optional.empty();

    /**
     * Parses the lines of one issue.
     *
     * @param elsewhere for an issue that was not built here: the newsletter's own heading template
     * @param statedDate the date in the front matter, as written
     */
    IssueParser(
            Outline outline, Vocabulary vocabulary, Optional<TitleTemplate> elsewhere, Optional<String> statedDate) {
        this.elsewhere = elsewhere;
        this.statedDate = statedDate;
        this.outline = outline;
        this.vocabulary = vocabulary;
        this.titles = new TitleLineParser(vocabulary);
    }

    ParsedIssue read() {
        for (int i = 0; i < outline.lines().size(); i++) {
            MarkupLine line = outline.lines().get(i);
            written = Optional.empty();
            pictures(outline.pictures().position(line));
            written = outline.roles().get(i).label();
            if (i < outline.first()) {
                lineSpans.add(part(line, LineSpanKind.PREAMBLE));
            } else {
                read(i, line);
            }
        }
        written = Optional.empty();
        pictures(Integer.MAX_VALUE);
        close();
        IssuePreamble preamble =
                new IssuePreamble(outline.lines().subList(0, outline.first()), vocabulary, elsewhere, statedDate);
        unparsedLines.addAll(preamble.unparsedLines());
        Collections.sort(unparsedLines);
        return new ParsedIssue(
                preamble.title(),
                preamble.date(),
                preamble.others(),
                preamble.opening(),
                entries,
                events,
                footer.markdown(),
                unparsedLines);
    }

    /** The role of each line, in order. */
    List<LineSpan> lineSpans() {
        return lineSpans;
    }

    private void read(int at, MarkupLine line) {
        LineRole mark = outline.roles().get(at);
        if (line.isShortcode()) {
            recordUnparsed(line);
            return;
        }
        closing |= outline.isAfterLastEntry(at) && beginsFooter(mark, line);
        if (closing) {
            lineSpans.add(part(line, LineSpanKind.FOOTER));
            footer.add(line);
        } else {
            mark.accept(new LineReader(line));
        }
    }

    /** Assigns a line that is not part of the closing text. */
    private final class LineReader implements LineRole.LineRoleVisitor {
        private final MarkupLine line;

        private LineReader(MarkupLine line) {
            this.line = line;
        }

        @Override
        public void section(LineRole.SectionStart begun) {
            lineSpans.add(part(line, LineSpanKind.SECTION));
            enterSection(Optional.of(begun.name()), Optional.empty());
        }

        @Override
        public void category(LineRole.CategoryStart begun) {
            lineSpans.add(part(line, LineSpanKind.CATEGORY));
            boolean counter = elsewhere.isPresent() && !begun.certain() && IssueNumber.isCounter(begun.name());
            enterSection(section, counter ? Optional.empty() : Optional.of(begun.name()));
        }

        @Override
        public void field(LineRole.FieldStart begun) {
            readField(begun.line(), line);
        }

        @Override
        public void separator(LineRole.SeparatorLine separator) {
            lineSpans.add(wordless(line, LineSpanKind.THEMATIC_BREAK));
            ruledOff = draft.isPresent();
            if (draft.isPresent()) {
                draft.get().finish();
            }
        }

        @Override
        public void content(LineRole.ContentLine content) {
            readText(line);
        }
    }

    /** Assigns the images before a position to the current entry. */
    private void pictures(int before) {
        List<MarkupLine> all = outline.pictures().lines();
        while (picturesSeen < all.size() && outline.pictures().position(all.get(picturesSeen)) < before) {
            picture(all.get(picturesSeen++));
        }
    }

    /**
     * An image in the closing text of an issue of ours is part of it; others outside of entries or within text, and
     * what a site left in place of one, are decoration.
     */
    private void picture(MarkupLine line) {
        boolean picture = line.hasKind(MarkupLine.MarkupLineKind.PICTURE);
        closing |= elsewhere.isEmpty() && picture && outline.isAfterLastEntry(line) && hasEnded();
        if (closing && picture && elsewhere.isEmpty()) {
            lineSpans.add(part(line, LineSpanKind.FOOTER));
            footer.add(line);
            return;
        }
        boolean decoration =
                closing || ruledOff || ofEvents || !picture || line.links().isEmpty();
        Optional<EntryBuilder> entry = draft.filter(one -> !decoration && !one.isComplete());
        if (entry.isEmpty()) {
            lineSpans.add(wordless(line, LineSpanKind.IMAGE));
        } else if (entry.get().addPicture(line.links().get(0))) {
            lineSpans.add(field(line, FieldLabel.FIGURE, "", true));
        } else {
            lineSpans.add(part(line, LineSpanKind.UNPARSED));
            unparsedLines.add(new UnparsedLine(line.number(), line.source()));
        }
    }

    /** After the last entry: a heading, or text after a thematic break or a link, or a typical closing text. */
    private boolean beginsFooter(LineRole mark, MarkupLine line) {
        boolean ended = hasEnded() || IssueFooter.isOpening(line);
        return mark.mayHeadFooter() || (mark.isContent() && !line.text().isEmpty() && ended);
    }

    /** Whether nothing more belongs to the last entry. */
    private boolean hasEnded() {
        return ruledOff
                || (elsewhere.isEmpty() && draft.isPresent() && draft.get().isComplete());
    }

    private void enterSection(Optional<String> newSection, Optional<String> newCategory) {
        close();
        section = newSection;
        ofEvents = section.isPresent() && vocabulary.hasEvents(section.get());
        category = newCategory;
    }

    private void readField(LabelledLine labelled, MarkupLine line) {
        FieldLabel label = labelled.label();
        if (label == FieldLabel.TITLE) {
            close();
            draft = Optional.of(new EntryBuilder(line.number(), titles, elsewhere.isPresent()));
        }
        if (draft.isEmpty()) {
            recordUnparsed(line);
        } else if (label == FieldLabel.IGNORED
                || (!label.isLink() && draft.get().has(label))) {
            repeatedField(draft.get(), label, line);
        } else {
            draft.get().beginField(labelled, line);
            lineSpans.add(field(line, label, labelled.word(), true));
        }
    }

    /**
     * A second 简介 within a 简介, or another field within one of its paragraphs, is part of its text; elsewhere it is not
     * parsed.
     */
    private void repeatedField(EntryBuilder entry, FieldLabel label, MarkupLine line) {
        if ((label.isProse() || (!line.opens() && label != FieldLabel.IGNORED))
                && entry.isInProse()
                && continuesField(entry, line)) {
            return;
        }
        entry.finish();
        recordUnparsed(line);
    }

    private void readText(MarkupLine line) {
        boolean unknown = elsewhere.isPresent()
                && draft.isPresent()
                && UnknownLabel.isOne(line, draft.get().isInProse());
        if (unknown) {
            draft.get().finish();
        }
        boolean taken = !unknown
                && draft.isPresent()
                && (continuesField(draft.get(), line) || beginsSummary(draft.get(), line));
        if (!taken) {
            recordUnparsed(line);
        }
    }

    /** A paragraph without a label is the summary of an imported entry that has no other. */
    private boolean beginsSummary(EntryBuilder entry, MarkupLine line) {
        boolean summary = elsewhere.isPresent()
                && line.opens()
                && !entry.has(FieldLabel.SUMMARY)
                && !line.hasKind(MarkupLine.MarkupLineKind.ITEM)
                && line.text().codePointCount(0, line.text().length()) >= SHORTEST_SUMMARY;
        if (summary) {
            entry.beginField(new LabelledLine(FieldLabel.SUMMARY, "", 0, line.text(), line.source()), line);
            lineSpans.add(field(line, FieldLabel.SUMMARY, "", true));
        }
        return summary;
    }

    private boolean continuesField(EntryBuilder entry, MarkupLine line) {
        if (!entry.continueField(line)) {
            return false;
        }
        Optional<FieldLabel> open = entry.openField();
        if (open.isPresent()) {
            lineSpans.add(field(line, open.get()));
        }
        return true;
    }

    private LineSpan part(MarkupLine line, LineSpanKind kind) {
        return part(line, kind, line.text());
    }

    /** A line without text, whatever stands there for an image or a thematic break. */
    private LineSpan wordless(MarkupLine line, LineSpanKind kind) {
        return part(line, kind, "");
    }

    private LineSpan part(MarkupLine line, LineSpanKind kind, String text) {
        return new LineSpan(
                line.number(), kind, Optional.empty(), "", false, LineOwner.NONE, text, written, line.place());
    }

    private LineSpan field(MarkupLine line, FieldLabel label) {
        return field(line, label, "", false);
    }

    private LineSpan field(MarkupLine line, FieldLabel label, String word, boolean begins) {
        LineOwner owner = new LineOwner(ofEvents, ofEvents ? events.size() : entries.size());
        return new LineSpan(
                line.number(),
                LineSpanKind.FIELD,
                Optional.of(label),
                word,
                begins,
                owner,
                line.text(),
                written,
                line.place());
    }

    private void recordUnparsed(MarkupLine line) {
        lineSpans.add(part(line, LineSpanKind.UNPARSED));
        if (!line.text().isEmpty()) {
            // For an imported issue the links matter as well.
            boolean source = elsewhere.isPresent() && !line.links().isEmpty();
            unparsedLines.add(new UnparsedLine(line.number(), source ? line.source() : line.text()));
        }
    }

    private void close() {
        if (draft.isPresent()) {
            unparsedLines.addAll(draft.get().unparsedLines(ofEvents));
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

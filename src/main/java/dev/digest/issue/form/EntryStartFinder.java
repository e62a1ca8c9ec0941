package dev.digest.issue.form;

import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.issue.form.EntryStart.TitlePlace;
import dev.digest.issue.form.FieldWords.FoundLabel;
import dev.digest.issue.form.Form.SummaryPlace;
import dev.digest.issue.form.FormLine.LineKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the lines that begin an entry, with their titles. */
record EntryStartFinder(Form form) {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_LABEL = 10;
    private static final Pattern DASH = Pattern.compile("[-—].*");
    private static final Pattern MARKED = Pattern.compile(
            "[^\\p{L}\\p{N}]{0,8}(?:\\p{Nd}{1,3}[.、．）)]\\s?)?《[^《》]{2,300}》\\s?(?:[(（\\[【][^()（）]{1,40}[)）\\]】])?\\s?");

    /** The beginnings of entries in a text. */
    FoundEntryStarts of(List<FormLine> lines) {
        List<Optional<TitleText>> starts = new ArrayList<>(lines.size());
        Optional<TableColumns> columns = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (form.start().kind() == Kind.ROW) {
                columns = columns(columns, lines, i);
                starts.add(row(line, columns));
            } else {
                starts.add(title(line, form.start().kind()).filter(EntryStartFinder::isTitle));
            }
        }
        FoundEntryStarts found =
                new FoundEntryStarts(lines, form.also().isEmpty() ? starts : withOthers(starts, lines));
        return form.start().kind() == Kind.ROW ? found : found.withoutFalse();
    }

    /** Adds other kinds of beginnings, in sections without any of the main kind. */
    private List<Optional<TitleText>> withOthers(List<Optional<TitleText>> starts, List<FormLine> lines) {
        List<Optional<TitleText>> all = new ArrayList<>(starts);
        EntryStartFinder others = new EntryStartFinder(form.withStart(new EntryStart(
                form.start().kind(), form.start().level(), form.start().numbered(), TitlePlace.LINK)));
        boolean begun = true;
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (starts.get(i).isPresent()) {
                begun = true;
            } else if (line.is(LineKind.HEADING) && !(form.also().contains(Kind.HEADING) && hasOwnLink(lines, i))) {
                begun = FoundEntryStarts.isClosing(line);
            } else if (line.is(LineKind.HEADING)) {
                all.set(i, otherHeading(line));
            } else if (!begun) {
                for (Kind kind : form.also()) {
                    Optional<TitleText> other = others.title(line, kind).filter(EntryStartFinder::isTitle);
                    all.set(i, all.get(i).isPresent() ? all.get(i) : other);
                }
            }
        }
        return all;
    }

    /** Whether a link belongs to a heading: one in it, or on a line of its own before the next heading. */
    private static boolean hasOwnLink(List<FormLine> lines, int heading) {
        int at = heading;
        do {
            FormLine line = lines.get(at);
            int words = line.text().length() - Runs.text(line.links()).strip().length();
            if (!line.links().isEmpty() && (at == heading || words <= LONGEST_LABEL)) {
                return true;
            }
            at++;
        } while (at < lines.size() && !lines.get(at).is(LineKind.HEADING));
        return false;
    }

    /** The title in a heading of another level. */
    private Optional<TitleText> otherHeading(FormLine line) {
        return line.shape().level() > 1 ? words(line).filter(EntryStartFinder::isTitle) : Optional.empty();
    }

    /** The columns of the table that contains a line. */
    Optional<TableColumns> columns(Optional<TableColumns> before, List<FormLine> lines, int at) {
        FormLine line = lines.get(at);
        if (line.is(LineKind.TABLE_HEAD)) {
            return TableColumns.of(line, rowsFrom(lines, at + 1), form.columns());
        }
        if (!line.is(LineKind.TABLE_ROW)) {
            return Optional.empty();
        }
        boolean first = at == 0 || lines.get(at - 1).cells().isEmpty();
        return first ? TableColumns.of(line, rowsFrom(lines, at), form.columns()) : before;
    }

    private static List<FormLine> rowsFrom(List<FormLine> lines, int from) {
        int end = from;
        while (end < lines.size() && lines.get(end).is(LineKind.TABLE_ROW)) {
            end++;
        }
        return lines.subList(from, end);
    }

    private Optional<TitleText> row(FormLine line, Optional<TableColumns> columns) {
        if (!line.is(LineKind.TABLE_ROW)
                || columns.isEmpty()
                || columns.get().head().equals(line)) {
            return Optional.empty();
        }
        return columns.get()
                .titleLine(line)
                .map(title -> cellTitle(title.runs()))
                .filter(EntryStartFinder::isTitle);
    }

    private TitleText cellTitle(List<TextRun> runs) {
        Optional<TitleText> link = TitleText.ofLink(runs);
        boolean whole = link.isPresent()
                && !FieldWords.isLinkWord(link.get().text())
                && !runs.get(0).isBold();
        return whole ? link.get() : TitleText.ofWords(runs, form.summary() == SummaryPlace.BEHIND);
    }

    private Optional<TitleText> title(FormLine line, Kind kind) {
        return switch (kind) {
            case HEADING -> heading(line);
            case NUMBER -> isNumbered(line) ? words(line) : Optional.empty();
            case BULLET -> line.is(LineKind.ITEM) && line.shape().level() == 1 ? words(line) : Optional.empty();
            case BOLD -> bold(line);
            case LINK -> link(line);
            case LABEL -> label(line);
            case ROW -> Optional.empty();
        };
    }

    private Optional<TitleText> heading(FormLine line) {
        boolean begins = line.is(LineKind.HEADING)
                && line.shape().level() == form.start().level()
                && (!form.start().numbered() || TitleText.isNumbered(line.text()));
        return begins ? words(line) : Optional.empty();
    }

    private static boolean isNumbered(FormLine line) {
        return (line.is(LineKind.NUMBERED_ITEM) && line.shape().level() == 1)
                || (line.is(LineKind.TEXT) && TitleText.isNumbered(line.text()));
    }

    private Optional<TitleText> link(FormLine line) {
        boolean alone = line.is(LineKind.TEXT)
                && !DASH.matcher(line.text()).matches()
                && line.opens()
                && line.links().size() == 1
                && Runs.text(line.links()).strip().length() + 2 >= line.text().length() - TitleText.begin(line.text());
        return alone ? words(line) : Optional.empty();
    }

    private Optional<TitleText> bold(FormLine line) {
        boolean text = line.is(LineKind.TEXT) || (line.isItem() && line.shape().level() == 1);
        boolean begins = text && !line.runs().isEmpty() && line.opens() && (beginsBold(line) || isMarked(line));
        return begins ? words(line) : Optional.empty();
    }

    /** Whether a line is a title in 《》 and nothing else but a venue or links. */
    private boolean isMarked(FormLine line) {
        return form.start().title() == TitlePlace.MARKS
                && MARKED.matcher(line.text()).matches();
    }

    private static boolean beginsBold(FormLine line) {
        int begin = TitleText.begin(Runs.text(line.runs()));
        List<TextRun> words = Runs.from(line.runs(), begin);
        return !words.isEmpty() && words.get(0).isBold();
    }

    private Optional<TitleText> words(FormLine line) {
        if (FieldWords.labelOf(line, form.labels())
                .filter(label -> isLabel(label, line))
                .isPresent()) {
            return Optional.empty();
        }
        return switch (form.start().title()) {
            case LINK -> TitleText.ofLink(line.runs()).filter(found -> !FieldWords.isLabelWord(found.text()));
            case MARKS -> TitleText.ofMarks(line.runs());
            case TEXT -> Optional.of(TitleText.ofWords(line.runs(), form.summary() == SummaryPlace.BEHIND));
        };
    }

    /** A heading such as {@code Name: a sentence} is a title; {@code 作者：…} is not. */
    private boolean isLabel(FoundLabel label, FormLine line) {
        boolean heading = line.is(LineKind.HEADING) || form.start().title() == TitlePlace.LINK;
        return label.label().isPresent() && !(heading && label.label().get() == FieldLabel.RESOURCE);
    }

    private Optional<TitleText> label(FormLine line) {
        if (!line.cells().isEmpty()) {
            return Optional.empty();
        }
        return FieldWords.labelOf(line, form.labels())
                .filter(found -> found.label().equals(Optional.of(FieldLabel.TITLE)))
                .map(found -> TitleText.ofWords(Runs.from(line.runs(), found.end()), false));
    }

    /** A single letter is one if it is a link, such as a program called {@code q}. */
    private static boolean isTitle(TitleText found) {
        String text = found.text();
        boolean letter =
                text.length() == 1 && text.charAt(0) < 128 && !found.links().isEmpty();
        return (letter || text.codePointCount(0, text.length()) > 1)
                && text.length() <= LONGEST_TITLE
                && text.codePoints().anyMatch(Character::isLetter);
    }
}

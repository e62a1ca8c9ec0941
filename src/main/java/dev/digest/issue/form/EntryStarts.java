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
record EntryStarts(Form form) {
    private static final int LONGEST_TITLE = 300;
    /** Headings of closing sections. */
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)往[期年]|历史|订阅|关于|联系|赞助|友情|声明|版权|投稿|加入|说明|反馈|目录|about|subscribe|sponsor|contact|archive|credit|previous|contribut|license|feedback|contents");

    /** For each line the title of the entry that begins there, if any. */
    List<Optional<TitleText>> of(List<FormLine> lines) {
        List<Optional<TitleText>> starts = new ArrayList<>(lines.size());
        Optional<TableColumns> columns = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (form.start().kind() == Kind.ROW) {
                columns = columns(columns, lines, i);
                starts.add(row(line, columns));
            } else {
                starts.add(title(line, form.start().kind()).filter(found -> isTitle(found.text())));
            }
        }
        return form.also().isEmpty() ? starts : withOthers(starts, lines);
    }

    /** Adds other kinds of beginnings, in sections without any of the main kind. */
    private List<Optional<TitleText>> withOthers(List<Optional<TitleText>> starts, List<FormLine> lines) {
        List<Optional<TitleText>> all = new ArrayList<>(starts);
        EntryStarts others = new EntryStarts(form.withStart(new EntryStart(
                form.start().kind(), form.start().level(), form.start().numbered(), TitlePlace.LINK)));
        boolean begun = true;
        for (int i = 0; i < lines.size(); i++) {
            FormLine line = lines.get(i);
            if (starts.get(i).isPresent()) {
                begun = true;
            } else if (line.is(LineKind.HEADING)) {
                begun = CLOSING.matcher(line.text()).find();
            } else if (!begun) {
                for (Kind kind : form.also()) {
                    Optional<TitleText> other = others.title(line, kind).filter(found -> isTitle(found.text()));
                    all.set(i, all.get(i).isPresent() ? all.get(i) : other);
                }
            }
        }
        return all;
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
                .filter(found -> isTitle(found.text()));
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
                && !line.text().matches("[-—].*")
                && line.opens()
                && line.links().size() == 1
                && Runs.text(line.links()).strip().length() + 2 >= line.text().length() - TitleText.begin(line.text());
        return alone ? words(line) : Optional.empty();
    }

    private Optional<TitleText> bold(FormLine line) {
        boolean text = line.is(LineKind.TEXT) || (line.isItem() && line.shape().level() == 1);
        if (!text || line.runs().isEmpty() || !beginsBold(line) || !line.opens()) {
            return Optional.empty();
        }
        return words(line);
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

    private static boolean isTitle(String text) {
        return text.codePointCount(0, text.length()) > 1
                && text.length() <= LONGEST_TITLE
                && text.codePoints().anyMatch(Character::isLetter);
    }
}

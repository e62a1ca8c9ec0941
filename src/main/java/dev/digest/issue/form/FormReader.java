package dev.digest.issue.form;

import dev.digest.issue.TitleTemplate;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.IssueTitle;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedIssue;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.form.Coverage.Part;
import dev.digest.issue.form.EntryStart.Kind;
import dev.digest.issue.form.FormLine.LineKind;
import dev.digest.issue.parse.IssueDates;
import dev.digest.issue.parse.IssueHeading;
import dev.digest.issue.parse.IssueNumber;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Parses issues that are written in a form. Each line is assigned to a field, the introduction, the closing text or a
 * heading, or is reported as not parsed.
 *
 * @param title the newsletter's own heading template
 */
public record FormReader(Form form, Optional<TitleTemplate> title) {
    private static final Pattern NUMBER_LINE =
            Pattern.compile("(?i)(?:no|vol|issue|#|№|第)[.\\s]{0,3}[0-9０-９]{1,5}\\s?期?");
    private static final Pattern DATE_LINE = Pattern.compile(
            "(?i)(?:(?:发布时间|发布于|发布日期|日期|时间|date)\\s{0,3}[:：]?\\s{0,3})?[(（]?(?:19|20)\\d{2}[^，。]{0,40}");

    /** A longer first line of a text without headings is no heading. */
    private static final int LONGEST_HEADING = 80;

    /** The result of the form on a text, which may have no entries. */
    public FormReading read(FormText text) {
        return read(starts(text));
    }

    /** The lines of a text at which the form has entries begin. */
    FoundEntryStarts starts(FormText text) {
        return new EntryStartFinder(form).of(text.lines());
    }

    /** The result of the form on a text in which it found these entries begin. */
    FormReading read(FoundEntryStarts starts) {
        return new Pass(starts).read();
    }

    /** One parse of one text. */
    private final class Pass {
        private final List<FormLine> lines;
        private final EntryStartFinder rule = new EntryStartFinder(form);
        private final FoundEntryStarts starts;
        private final Coverage coverage = new Coverage();
        private final List<EntryDraft> drafts = new ArrayList<>();
        private final List<UnparsedLine> unread = new ArrayList<>();
        private final Map<String, List<String>> droppedCells = new LinkedHashMap<>();
        private final Map<String, Integer> droppedAt = new HashMap<>();
        private final Headings headings;
        private final boolean onlyTopHeading;
        private final StringBuilder opening = new StringBuilder();
        private final StringBuilder footer = new StringBuilder();
        private Optional<EntryDraft> current = Optional.empty();
        private Optional<TableColumns> columns = Optional.empty();
        private IssueTitle issueTitle = IssueTitle.NONE;
        private Optional<LocalDate> date = Optional.empty();
        private boolean closing;
        private boolean inNumberedList;
        private boolean afterCode;

        private Pass(FoundEntryStarts starts) {
            this.starts = starts;
            this.lines = starts.lines();
            this.onlyTopHeading = lines.stream()
                            .filter(line ->
                                    line.is(LineKind.HEADING) && line.shape().level() == 1)
                            .count()
                    == 1;
            this.headings = new Headings(
                    form.start().kind() == Kind.HEADING ? form.start().level() : 7);
        }

        private FormReading read() {
            int first = starts.first();
            int last = starts.last();
            int opens = beforeHeadings(first);
            for (int i = 0; i < lines.size(); i++) {
                FormLine line = lines.get(i);
                columns = rule.columns(columns, lines, i);
                if (i < first) {
                    before(line, i, opens);
                } else if (starts.titles().get(i).isPresent()) {
                    begin(line, starts.titles().get(i).get());
                } else {
                    closing |= i > last && !endsNumberedList(line) && ends(line);
                    behind(line);
                }
            }
            return reading();
        }

        /** The start of the headings right above the first entry. */
        private int beforeHeadings(int first) {
            int at = first;
            while (at > 0
                    && at < lines.size()
                    && (lines.get(at - 1).is(LineKind.HEADING)
                            || lines.get(at - 1).is(LineKind.TABLE_HEAD)
                            || lines.get(at - 1).is(LineKind.RULE))) {
                at--;
            }
            return at;
        }

        private void before(FormLine line, int at, int opens) {
            boolean head = at < 12 && takeHead(line, at == 0);
            if (head) {
                coverage.add(Part.HEADINGS, line.text());
                return;
            }
            if (at >= opens) {
                if (line.is(LineKind.HEADING)) {
                    headings.enter(line);
                }
                coverage.add(Part.HEADINGS, line.text());
            } else {
                coverage.add(Part.OPENING, line.text());
                append(opening, line);
            }
        }

        /** Takes the issue's heading, number and date. */
        private boolean takeHead(FormLine line, boolean first) {
            if (line.is(LineKind.CODE) || !line.cells().isEmpty()) {
                return false;
            }
            String text = line.text();
            boolean named = first && line.is(LineKind.TEXT) && text.length() <= LONGEST_HEADING;
            boolean heading =
                    named || (line.is(LineKind.HEADING) && line.shape().level() <= 2);
            Optional<IssueTitle> found = heading || isNumberLine(text)
                    ? IssueHeading.ofHeading(text, title)
                    : title.filter(form -> form.read(text).isPresent())
                            .flatMap(form -> IssueHeading.ofHeading(text, title));
            Optional<LocalDate> day = heading || isDateLine(text) ? IssueDates.find(text) : Optional.empty();
            boolean taken = false;
            if (found.isPresent() && issueTitle.number().isEmpty()) {
                issueTitle = found.get();
                taken = true;
            } else if (found.isPresent()
                    && issueTitle.number().equals(found.get().number())) {
                taken = true;
            }
            if (day.isPresent() && date.isEmpty()) {
                date = day;
                taken = true;
            }
            boolean firstHeading = onlyTopHeading
                    && line.is(LineKind.HEADING)
                    && line.shape().level() == 1
                    && issueTitle.name().isEmpty()
                    && form.start().level() != 1;
            if (firstHeading && !taken) {
                issueTitle = new IssueTitle(Optional.of(text), issueTitle.number(), issueTitle.theme());
                return true;
            }
            return taken;
        }

        private static boolean isNumberLine(String text) {
            return NUMBER_LINE.matcher(text).matches();
        }

        private static boolean isDateLine(String text) {
            return DATE_LINE.matcher(text).matches();
        }

        private void begin(FormLine line, TitleText found) {
            inNumberedList = line.is(LineKind.NUMBERED_ITEM);
            current = Optional.of(new EntryDraft(form, line.number(), headings.section(), headings.category()));
            EntryDraft draft = current.get();
            drafts.add(draft);
            draft.begin(line, found);
            if (line.is(LineKind.TABLE_ROW)) {
                row(line, draft);
            }
        }

        private void row(FormLine row, EntryDraft draft) {
            TableColumns its = columns.orElseThrow();
            for (int i = 0; i < row.cells().size(); i++) {
                List<FormLine> cell = row.cells().get(i);
                Optional<FieldLabel> label =
                        i < its.labels().size() ? its.labels().get(i) : Optional.empty();
                if (i == its.titleColumn()) {
                    titleCell(cell, its.titleLine(row).orElseThrow(), draft);
                } else if (label.isEmpty() || label.get() == FieldLabel.IGNORED) {
                    drop(i < its.names().size() ? its.names().get(i) : "", cell, row);
                } else {
                    cell(label.get(), i, row, draft);
                }
            }
        }

        private void titleCell(List<FormLine> cell, FormLine titleLine, EntryDraft draft) {
            for (FormLine line : cell) {
                if (!line.equals(titleLine)) {
                    draft.addWithin(line);
                }
            }
        }

        /** A cell for links that has none, such as {@code null}, is ignored. */
        private void cell(FieldLabel label, int column, FormLine row, EntryDraft draft) {
            for (FormLine line : row.cells().get(column)) {
                if (line.is(LineKind.PICTURE)) {
                    draft.addWithin(line);
                } else if (!draft.field(label, line.runs(), line)) {
                    drop(columns.orElseThrow().names().get(column), List.of(line), row);
                }
            }
        }

        /** The content of an unsupported column is reported once for the table. */
        private void drop(String name, List<FormLine> cell, FormLine row) {
            String text = TableColumns.text(cell);
            if (!text.isEmpty()) {
                droppedCells.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
                droppedAt.putIfAbsent(name, row.number());
            }
        }

        private void behind(FormLine line) {
            if (closing) {
                coverage.add(Part.FOOTER, line.text());
                append(footer, line);
            } else if (line.is(LineKind.TABLE_HEAD) && form.start().kind() == Kind.ROW) {
                current = Optional.empty();
                coverage.add(Part.HEADINGS, line.text());
            } else if (ends(line)) {
                current = Optional.empty();
                part(line);
            } else if (current.isPresent() && form.start().kind() != Kind.ROW) {
                current.get().add(line);
            } else {
                tell(line);
            }
        }

        /** Takes a line that ends an entry: a thematic break, a heading, or text that belongs to no entry. */
        private void part(FormLine line) {
            if (line.is(LineKind.HEADING)) {
                inNumberedList = false;
                headings.enter(line);
                coverage.add(Part.HEADINGS, line.text());
            } else {
                tell(line);
            }
        }

        private void tell(FormLine line) {
            coverage.add(Part.UNREAD, line.text());
            if (!line.isBlank()) {
                unread.add(new UnparsedLine(line.number(), line.markdown().strip()));
            }
        }

        /** Whether a line ends an entry. A heading of a deeper level than the entry's is part of it. */
        private boolean ends(FormLine line) {
            if (line.is(LineKind.RULE)) {
                return true;
            }
            if (endsNumberedList(line)) {
                return true;
            }
            boolean within = form.start().kind() == Kind.HEADING
                    && line.shape().level() > form.start().level();
            return line.is(LineKind.HEADING) && !within;
        }

        /** A bullet list after a numbered one is not part of its last item. */
        private boolean endsNumberedList(FormLine line) {
            return line.is(LineKind.ITEM) && line.shape().level() == 1 && inNumberedList;
        }

        private void append(StringBuilder part, FormLine line) {
            boolean code = line.is(LineKind.CODE);
            boolean apart = line.opens() && !(code && afterCode && !line.opens());
            part.append(part.isEmpty() ? "" : apart ? "\n\n" : "\n").append(line.markdown());
            afterCode = code;
        }

        private FormReading reading() {
            List<ParsedEntry> entries = new ArrayList<>();
            Map<PaperId, Integer> seen = new HashMap<>();
            int linked = 0;
            int summarised = 0;
            for (EntryDraft draft : drafts) {
                ParsedEntry entry = draft.entry();
                Optional<PaperId> id = entry.paper().map(PaperRef::id);
                if (id.isPresent() && seen.putIfAbsent(id.get(), draft.line()) != null) {
                    again(draft, entry);
                } else {
                    count(draft);
                    entries.add(entry);
                    linked += draft.hasOwnLink() ? 1 : 0;
                    summarised += draft.hasSummary() ? 1 : 0;
                }
            }
            tellDroppedCells();
            Collections.sort(unread);
            ParsedIssue issue = new ParsedIssue(
                    issueTitle,
                    date,
                    List.of(),
                    opening.toString().strip(),
                    entries,
                    List.of(),
                    footer.toString().strip(),
                    unread);
            return new FormReading(form, issue, coverage, linked, summarised, recurringLabels());
        }

        /** Words that begin a line of most entries as a label does, but are none that is known. */
        private List<String> recurringLabels() {
            Map<String, Integer> times = new LinkedHashMap<>();
            for (EntryDraft draft : drafts) {
                draft.unknownLabels().forEach(word -> times.merge(word, 1, Integer::sum));
            }
            List<String> recurring = new ArrayList<>();
            times.forEach((word, count) -> {
                if (count > 1 && count * 2 > drafts.size()) {
                    recurring.add(word);
                }
            });
            return recurring;
        }

        private void count(EntryDraft draft) {
            coverage.add(Part.FIELDS, draft.characters() - draft.unreadCharacters());
            coverage.add(Part.UNREAD, draft.unreadCharacters());
            unread.addAll(draft.unread());
        }

        /** An issue has each paper once; a repetition is reported with all its text. */
        private void again(EntryDraft draft, ParsedEntry entry) {
            coverage.add(Part.UNREAD, draft.characters());
            String address =
                    entry.links().download().or(() -> entry.links().detail()).orElse("");
            String words = draft.title() + " " + address
                    + entry.authors().map(by -> " " + by).orElse("")
                    + entry.summary().map(text -> " " + text).orElse("");
            unread.add(new UnparsedLine(draft.line(), words));
            unread.addAll(draft.unread());
        }

        private void tellDroppedCells() {
            droppedCells.forEach((name, cells) -> {
                String text = String.join("; ", cells);
                int count = 0;
                for (String cell : cells) {
                    count += Coverage.count(cell);
                }
                coverage.move(count, Part.FIELDS, Part.UNREAD);
                unread.add(
                        new UnparsedLine(droppedAt.getOrDefault(name, 1), name.isEmpty() ? text : name + ": " + text));
            });
        }
    }

    /** The headings above a line. */
    private static final class Headings {
        private final int below;
        private final Map<Integer, String> names = new TreeMap<>();

        private Headings(int below) {
            this.below = below;
        }

        void enter(FormLine heading) {
            int level = heading.shape().level();
            names.keySet().removeIf(other -> other >= level);
            if (level < below) {
                names.put(level, TitleText.clean(heading.text()));
            }
        }

        /** The outermost heading below the issue's own. */
        Optional<String> section() {
            List<String> all = inside();
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
        }

        /** The innermost heading, if there are several. */
        Optional<String> category() {
            List<String> all = inside();
            return all.size() < 2 ? Optional.empty() : Optional.of(all.get(all.size() - 1));
        }

        private List<String> inside() {
            return names.values().stream()
                    .filter(name -> !name.isEmpty() && !IssueNumber.isCounter(name))
                    .toList();
        }
    }
}

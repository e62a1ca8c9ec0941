package dev.digest.issue.form;

import dev.digest.curation.FigureLocation;
import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.MarkdownForms;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEntry.EntryLinks;
import dev.digest.issue.document.UnparsedLine;
import dev.digest.issue.form.FieldWords.FoundLabel;
import dev.digest.issue.form.Form.SummaryPlace;
import dev.digest.issue.form.FormLine.LineKind;
import dev.digest.issue.parse.TitleLanguages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An entry while its lines are parsed: each is assigned to a field or reported as not parsed. */
final class EntryDraft {
    private static final int LONGEST_NOTE = 40;
    /** {@code by Ada Example}, {@code 作者：…} after a title, and nothing else. */
    private static final Pattern BY = Pattern.compile("(?i)(?:by\\s+|作者\\s*[:：]\\s*)(\\S[^.。]{1,120}?)[.。]?");

    private static final Pattern MARK = Pattern.compile("[.。,，:：—–\\s-]+");
    private static final Pattern BESIDE_LINKS =
            Pattern.compile("[\\s\\u00A0|丨｜/·•:：\\[\\]]+$|^[\\s\\u00A0|丨｜/·•:：\\[\\]]+");
    private static final Pattern SENTENCE = Pattern.compile(".*[。！？!?]$");
    private static final Pattern ENDED = Pattern.compile(".*[。.!！]$");
    private static final Pattern BRACKETED = Pattern.compile("[(（\\[][^()（）\\[\\]]{1,30}[)）\\]]");
    private static final Pattern BETWEEN_LINKS =
            Pattern.compile("[\\s\\u00A0\\u3000|丨｜/,，、;；·•>:：()（）\\[\\]【】{}\\p{So}\\uFE0F→»-]*");

    private final Form form;
    private final int line;
    private final Optional<String> section;
    private final Optional<String> category;
    private String title = "";
    private String chineseTitle = "";
    private final Map<FieldLabel, StringBuilder> texts = new LinkedHashMap<>();
    private final StringBuilder summary = new StringBuilder();
    private final List<String> labelledSummaries = new ArrayList<>();
    private final Map<FieldLabel, List<MarkupLink>> links = new LinkedHashMap<>();
    private final List<MarkupLink> mentioned = new ArrayList<>();
    private Optional<MarkupLink> figure = Optional.empty();
    private Optional<FieldLabel> open = Optional.empty();
    private boolean code;
    private final Set<String> unknownLabels = new LinkedHashSet<>();
    private final List<UnparsedLine> unread = new ArrayList<>();
    private int unreadCharacters;
    private int characters;

    EntryDraft(Form form, int line, Optional<String> section, Optional<String> category) {
        this.form = form;
        this.line = line;
        this.section = section;
        this.category = category;
    }

    int line() {
        return line;
    }

    String title() {
        return title;
    }

    /** The number of characters assigned to it. */
    int characters() {
        return characters;
    }

    int unreadCharacters() {
        return unreadCharacters;
    }

    List<UnparsedLine> unread() {
        return unread;
    }

    /** The words before a colon at the beginning of lines, where they are no known label. */
    Set<String> unknownLabels() {
        return unknownLabels;
    }

    boolean hasSummary() {
        return !summaryText().isEmpty();
    }

    boolean hasOwnLink() {
        return !links.isEmpty();
    }

    /** Starts with the first line. */
    void begin(FormLine first, TitleText found) {
        characters += Coverage.count(first.text());
        setTitle(found, first);
    }

    /** Sets the title and the rest of its line. */
    void setTitle(TitleText found, FormLine first) {
        title = found.text();
        tell(first.number(), found.tag());
        for (TextRun link : found.links()) {
            boolean isTitle =
                    found.text().contains(TitleText.clean(link.text())) && !FieldWords.isLinkWord(link.text());
            addLink(isTitle ? FieldLabel.DETAIL : FieldWords.linkLabel(link, FieldLabel.DETAIL), link.link());
        }
        behind(found.behind(), first);
    }

    private void behind(List<TextRun> runs, FormLine first) {
        String text = Runs.text(runs).strip();
        Optional<NameList> names = NameList.by(Runs.text(runs));
        if (names.isPresent() && !has(FieldLabel.AUTHORS)) {
            put(FieldLabel.AUTHORS, names.get().authors());
            List<TextRun> rest = Runs.from(runs, names.get().end());
            Matcher mark = MARK.matcher(Runs.text(rest));
            behind(mark.lookingAt() ? Runs.from(rest, mark.end()) : rest, first);
            return;
        }
        Matcher by = BY.matcher(text);
        if (text.isEmpty() || isOnlyLinks(runs)) {
            addMentions(runs, true);
        } else if (by.matches()) {
            put(FieldLabel.AUTHORS, by.group(1));
        } else if (form.summary() == SummaryPlace.BEHIND
                && !BRACKETED.matcher(text).matches()) {
            addMentions(runs, false);
            appendSummary(Runs.markdown(runs).strip(), true);
        } else {
            addMentions(runs, false);
            tell(first.number(), text);
        }
    }

    private boolean has(FieldLabel label) {
        return texts.containsKey(label);
    }

    private void put(FieldLabel label, String text) {
        texts.computeIfAbsent(label, key -> new StringBuilder()).append(text);
    }

    /** Adds a further line. */
    void add(FormLine next) {
        characters += Coverage.count(next.text());
        take(next);
    }

    /** Adds a line of a table cell; the whole row was counted already. */
    void addWithin(FormLine next) {
        take(next);
    }

    private void take(FormLine next) {
        if (next.is(LineKind.PICTURE)) {
            picture(next);
        } else if (next.is(LineKind.CODE)) {
            text(next);
            code = true;
            return;
        } else if (SponsorNote.isOne(next.text())) {
            open = Optional.empty();
            tell(next.number(), next.markdown());
        } else if (!label(next) && !onlyLinks(next) && !names(next)) {
            text(next);
        }
        code = false;
    }

    private void picture(FormLine line) {
        TextRun run = line.runs().get(0);
        if (figure.isEmpty() && FigureLocation.isValid(run.address())) {
            figure = Optional.of(new MarkupLink(run.text(), run.address()));
        } else {
            unread.add(new UnparsedLine(line.number(), line.markdown()));
            unreadCharacters += Coverage.count(line.text());
        }
    }

    private boolean label(FormLine next) {
        if (next.cells().size() == 2) {
            return labelledRow(next);
        }
        if (next.is(LineKind.HEADING) || !next.cells().isEmpty()) {
            return false;
        }
        Optional<FoundLabel> found = FieldWords.labelOf(next, form.labels());
        if (found.isEmpty()) {
            return false;
        }
        List<TextRun> value = Runs.from(next.runs(), found.get().end());
        Optional<FieldLabel> label = found.get().label();
        if (label.isEmpty()) {
            boolean link = linkLabel(found.get(), value);
            if (!link) {
                unknownLabels.add(found.get().word());
            }
            return link || (found.get().bold() && unknownLabel(next, value));
        }
        return field(label.get(), value, next) || withoutLink(label.get(), value, next);
    }

    /** A row of a table with a label in its first cell. */
    private boolean labelledRow(FormLine row) {
        Optional<FieldLabel> label = FieldWords.label(row.cellText(0), form.labels());
        if (label.isEmpty()) {
            return false;
        }
        boolean taken = true;
        for (FormLine line : row.cells().get(1)) {
            taken &= field(label.get(), line.runs(), line) || withoutLink(label.get(), line.runs(), line);
        }
        open = Optional.empty();
        return taken;
    }

    /** {@code 直达：https://…}: whatever the word, it names a link. */
    private boolean linkLabel(FoundLabel found, List<TextRun> value) {
        if (!isOnlyLinks(value)) {
            return false;
        }
        open = Optional.empty();
        for (TextRun link : linksIn(value)) {
            boolean bare = link.text().equals(link.address());
            TextRun named = bare ? new TextRun(found.word(), found.word(), link.style(), link.address()) : link;
            addLink(FieldWords.linkLabel(named, FieldLabel.DETAIL), named.link());
        }
        return true;
    }

    /** {@code 链接：暂无}: no link, and no part of a summary. */
    private boolean withoutLink(FieldLabel label, List<TextRun> value, FormLine at) {
        String text = Runs.text(value);
        boolean isNote = label.isLink() && text.codePointCount(0, text.length()) <= LONGEST_NOTE;
        if (isNote) {
            open = Optional.empty();
            tell(at.number(), at.text());
        }
        return isNote;
    }

    /**
     * An unknown {@code **词**：} before a few words is an unsupported field, and ends the previous one; before a
     * sentence it is emphasis within the summary.
     */
    private boolean unknownLabel(FormLine next, List<TextRun> value) {
        String text = Runs.text(value).strip();
        boolean sentence = text.codePointCount(0, text.length()) > LONGEST_NOTE
                || SENTENCE.matcher(text).matches();
        if (sentence && (open.isEmpty() || open.get() == FieldLabel.SUMMARY) && form.summary() != SummaryPlace.LABEL) {
            return false;
        }
        open = Optional.empty();
        addMentions(value, false);
        tell(next.number(), next.text());
        return true;
    }

    /** Assigns the text after a label, or in a column, to its field. */
    boolean field(FieldLabel label, List<TextRun> value, FormLine at) {
        String text = Runs.text(value).strip();
        switch (label) {
            case TITLE_ZH -> chineseTitle = text;
            case INSTITUTIONS, AUTHORS, RECOMMENDATION -> {
                boolean prose = label == FieldLabel.RECOMMENDATION;
                appendTo(
                        texts.computeIfAbsent(label, key -> new StringBuilder()),
                        prose ? Runs.markdown(value).strip() : text,
                        prose ? "\n\n" : "; ");
            }
            case SUMMARY -> {
                labelledSummaries.add("");
                appendLabelled(Runs.markdown(value).strip(), false);
            }
            case DOWNLOAD, DETAIL, RESOURCE -> {
                List<TextRun> found = linksIn(value);
                if (found.isEmpty() && !text.isEmpty()) {
                    return false;
                }
                for (TextRun link : found) {
                    boolean resource = label == FieldLabel.RESOURCE;
                    addLink(resource ? label : FieldWords.linkLabel(link, label), link.link());
                }
            }
            case TITLE -> {
                // A title that differs from the first one.
                tell(at.number(), at.text());
            }
            default -> tell(at.number(), at.text());
        }
        open = Optional.of(label);
        return true;
    }

    private static List<TextRun> linksIn(List<TextRun> runs) {
        return runs.stream().filter(TextRun::isLink).toList();
    }

    /** A line of names before the summary, with links behind them or not. */
    private boolean names(FormLine next) {
        if (next.is(LineKind.HEADING) || open.isPresent() || hasSummary() || has(FieldLabel.AUTHORS)) {
            return false;
        }
        List<TextRun> words =
                next.runs().stream().filter(run -> !isLinkWord(run)).toList();
        Optional<NameList> names = NameList.of(
                BESIDE_LINKS.matcher(Runs.text(words)).replaceAll("").strip());
        boolean setOff = words.stream().anyMatch(run -> run.style() == TextRun.Style.ITALIC);
        if (names.isEmpty() || !(names.get().isSeveral() || setOff)) {
            return false;
        }
        put(FieldLabel.AUTHORS, names.get().authors());
        if (!names.get().institutions().isEmpty() && !has(FieldLabel.INSTITUTIONS)) {
            put(FieldLabel.INSTITUTIONS, names.get().institutions());
        }
        addMentions(next.runs(), true);
        return true;
    }

    private static boolean isLinkWord(TextRun run) {
        return run.isLink() && (run.text().equals(run.address()) || FieldWords.isLinkWord(run.text()));
    }

    private boolean onlyLinks(FormLine next) {
        if (next.is(LineKind.HEADING) || !next.cells().isEmpty() || !isOnlyLinks(next.runs())) {
            return false;
        }
        addMentions(next.runs(), true);
        open = open.filter(label -> label == FieldLabel.SUMMARY);
        return true;
    }

    private boolean isOnlyLinks(List<TextRun> runs) {
        StringBuilder others = new StringBuilder();
        boolean linked = false;
        for (TextRun run : runs) {
            boolean word = isLinkWord(run)
                    || (run.isLink()
                            && links.isEmpty()
                            && Runs.text(runs).strip().equals(run.text().strip()));
            linked |= word;
            others.append(word ? "" : run.text());
        }
        return linked && BETWEEN_LINKS.matcher(others).matches();
    }

    /** Links in running text: those whose text only names their target belong to the entry. */
    private void addMentions(List<TextRun> runs, boolean own) {
        for (TextRun run : linksIn(runs)) {
            if (own || isLinkWord(run)) {
                addLink(FieldWords.linkLabel(run, FieldLabel.DETAIL), run.link());
            } else {
                mentioned.add(run.link());
            }
        }
    }

    private void addLink(FieldLabel label, MarkupLink link) {
        List<MarkupLink> there = links.computeIfAbsent(label, key -> new ArrayList<>());
        if (links.values().stream()
                .flatMap(List::stream)
                .noneMatch(one -> one.address().equals(link.address()))) {
            there.add(link);
        }
        if (there.isEmpty()) {
            links.remove(label);
        }
    }

    private void text(FormLine next) {
        if (open.isPresent() && continuesOpen(next)) {
            return;
        }
        open = Optional.empty();
        boolean note = summary.isEmpty() && labelledSummaries.isEmpty() && isNote(next);
        if (form.summary() == SummaryPlace.LABEL || note) {
            addMentions(next.runs(), false);
            tell(next.number(), next.text());
        } else {
            addMentions(next.runs(), false);
            appendSummary(next.markdown(), next.opens() && !(code && next.is(LineKind.CODE)));
        }
    }

    private boolean continuesOpen(FormLine next) {
        FieldLabel label = open.orElseThrow();
        if (label == FieldLabel.SUMMARY) {
            addMentions(next.runs(), false);
            appendLabelled(next.markdown(), next.opens() && !(code && next.is(LineKind.CODE)));
            return true;
        }
        if (label == FieldLabel.RECOMMENDATION && !next.is(LineKind.HEADING)) {
            appendTo(
                    texts.computeIfAbsent(label, key -> new StringBuilder()),
                    next.markdown(),
                    next.opens() ? "\n\n" : "\n");
            return true;
        }
        StringBuilder text = texts.get(label);
        boolean list = text != null && (text.isEmpty() || ",，、;；&".indexOf(text.charAt(text.length() - 1)) >= 0);
        if (text != null
                && (list
                        || (!next.opens()
                                && !ENDED.matcher(next.text()).matches()
                                && next.links().isEmpty()))) {
            appendTo(text, next.text(), " ");
            return true;
        }
        return false;
    }

    /** A short line in bold or italics before a summary: a venue or a tag. */
    private static boolean isNote(FormLine next) {
        String text = next.text();
        boolean setOff = next.runs().stream()
                .allMatch(
                        run -> run.style() != TextRun.Style.PLAIN || run.text().isBlank());
        return !next.runs().isEmpty()
                && setOff
                && !next.is(LineKind.HEADING)
                && text.codePointCount(0, text.length()) <= LONGEST_NOTE
                && text.indexOf('。') < 0;
    }

    private void appendSummary(String text, boolean apart) {
        appendTo(summary, text, apart ? "\n\n" : "\n");
    }

    private void appendLabelled(String text, boolean apart) {
        int last = labelledSummaries.size() - 1;
        StringBuilder all = new StringBuilder(labelledSummaries.get(last));
        appendTo(all, text, apart ? "\n\n" : "\n");
        labelledSummaries.set(last, all.toString());
    }

    private void appendTo(StringBuilder all, String text, String between) {
        // An empty line within code is part of it.
        if (!text.isEmpty() || code) {
            all.append(all.isEmpty() ? "" : between).append(text);
        }
    }

    void tell(int number, String text) {
        if (!text.isEmpty()) {
            unread.add(new UnparsedLine(number, text));
            unreadCharacters += Coverage.count(text);
        }
    }

    private String summaryText() {
        String labelled = "";
        for (String one : labelledSummaries) {
            boolean better = labelled.isEmpty() || (hasHan(one) && !hasHan(labelled));
            labelled = better ? one : labelled;
        }
        return labelled.isEmpty() ? summary.toString().strip() : labelled.strip();
    }

    /** Of several summaries one is kept, preferably a Chinese one; the others are reported. */
    private void tellOtherSummaries() {
        String chosen = summaryText();
        List<String> all = new ArrayList<>(labelledSummaries);
        all.add(summary.toString());
        for (String one : all) {
            if (!one.isBlank() && !one.strip().equals(chosen)) {
                tell(line, one.strip());
            }
        }
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** The entry; call once. */
    ParsedEntry entry() {
        tellOtherSummaries();
        EntryTitle parts = TitleLanguages.split(title);
        Optional<String> chinese = chineseTitle.isEmpty() ? parts.chinese() : Optional.of(chineseTitle);
        String text = summaryText();
        return new ParsedEntry(
                line,
                section,
                category,
                new EntryTitle(text(FieldLabel.INSTITUTIONS), parts.original(), chinese),
                text(FieldLabel.AUTHORS),
                text.isEmpty() ? Optional.empty() : Optional.of(text),
                text(FieldLabel.RECOMMENDATION),
                entryLinks(),
                MarkdownForms.NONE);
    }

    private Optional<String> text(FieldLabel label) {
        StringBuilder text = texts.get(label);
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    /** Without links of its own, the entry gets the first link in its text. */
    private EntryLinks entryLinks() {
        List<MarkupLink> download = new ArrayList<>(links.getOrDefault(FieldLabel.DOWNLOAD, List.of()));
        List<MarkupLink> detail = new ArrayList<>(links.getOrDefault(FieldLabel.DETAIL, List.of()));
        List<MarkupLink> others = new ArrayList<>(links.getOrDefault(FieldLabel.RESOURCE, List.of()));
        if (download.isEmpty() && detail.isEmpty()) {
            List<MarkupLink> from = others.isEmpty() ? mentioned : others;
            detail.addAll(from.subList(0, Math.min(1, from.size())));
        }
        List<MarkupLink> rest = new ArrayList<>(download.subList(Math.min(1, download.size()), download.size()));
        rest.addAll(detail.subList(Math.min(1, detail.size()), detail.size()));
        rest.addAll(others);
        return new EntryLinks(first(download), first(detail), rest, figure);
    }

    private static Optional<String> first(List<MarkupLink> links) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(0).address());
    }
}

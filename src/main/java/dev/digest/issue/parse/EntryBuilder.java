package dev.digest.issue.parse;

import dev.digest.curation.FigureLocation;
import dev.digest.issue.document.EntryTitle;
import dev.digest.issue.document.FieldLabel;
import dev.digest.issue.document.LineMarkup;
import dev.digest.issue.document.MarkdownForms;
import dev.digest.issue.document.MarkupLink;
import dev.digest.issue.document.ParsedEntry;
import dev.digest.issue.document.ParsedEntry.EntryLinks;
import dev.digest.issue.document.ParsedEvent;
import dev.digest.issue.document.UnparsedLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry while it is parsed: its fields so far, and the open one. */
final class EntryBuilder {
    private static final int LONGEST_TITLE_LINE = 300;

    private final TitleLineParser titles;
    private final boolean oneLineTitle;
    private final int line;
    private final List<FieldText> fields = new ArrayList<>();
    private Optional<FieldText> open = Optional.empty();
    private Optional<MarkupLink> figure = Optional.empty();

    /**
     * An entry that begins on a line.
     *
     * @param oneLineTitle whether an empty line ends its title
     */
    EntryBuilder(int line, TitleLineParser titles, boolean oneLineTitle) {
        this.oneLineTitle = oneLineTitle;
        this.line = line;
        this.titles = titles;
    }

    int line() {
        return line;
    }

    boolean has(FieldLabel label) {
        return firstField(label).isPresent();
    }

    private Optional<FieldText> firstField(FieldLabel label) {
        for (FieldText field : fields) {
            if (field.label() == label) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a long text is being read, in which a line may look like a label. */
    boolean isInProse() {
        return open.isPresent() && open.get().label().isProse();
    }

    /** Whether the open field is complete. */
    boolean isComplete() {
        return open.isEmpty() || open.get().isComplete();
    }

    void beginField(LabelledLine labelled, MarkupLine at) {
        FieldText field = new FieldText(labelled, at);
        fields.add(field);
        open = Optional.of(field);
    }

    void finish() {
        open = Optional.empty();
    }

    /** The field that may continue. */
    Optional<FieldLabel> openField() {
        return open.map(FieldText::label);
    }

    /** Adds a line to the open field, if it can belong to it. */
    boolean continueField(MarkupLine next) {
        if (open.isEmpty() || !accepts(open.get(), next)) {
            return false;
        }
        open.get().add(next);
        return true;
    }

    /** Takes the first image with an allowed location as the figure. */
    boolean addPicture(MarkupLink picture) {
        boolean taken = figure.isEmpty() && FigureLocation.isValid(picture.address());
        figure = taken ? Optional.of(picture) : figure;
        return taken;
    }

    private boolean accepts(FieldText field, MarkupLine next) {
        if (field.label().isProse()) {
            return true;
        }
        if (field.label().isTitle()) {
            boolean ended = oneLineTitle && ((next.opens() && !isBroken(field, next)) || isOnlyLink(next));
            return !ended
                    && next.text().length() <= LONGEST_TITLE_LINE
                    && next.text().indexOf('。') < 0
                    && !titles.hasDetail(field.lastWords());
        }
        return field.label().isLink()
                ? !field.isComplete()
                        && !AddressText.findLinks(next.text(), next.links()).isEmpty()
                : field.endsInsideList() || !next.opens();
    }

    /** Whether a title was split into two paragraphs, judging by its first part or by 了解详情 after the second. */
    private boolean isBroken(FieldText title, MarkupLine next) {
        return title.lastWords().matches("(?s).*[:：,，、|丨—-]\\s*") || titles.hasDetail(next.text());
    }

    /** Whether a line consists of a link or an invisible anchor. */
    private static boolean isOnlyLink(MarkupLine line) {
        return line.text().isEmpty()
                || (line.links().size() == 1 && line.links().get(0).text().equals(line.text()));
    }

    private Optional<String> text(FieldLabel label) {
        Optional<FieldText> field = firstField(label);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String text = label.isProse() ? field.get().markdown() : field.get().text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    ParsedEntry entry(Optional<String> section, Optional<String> category) {
        EntryTitle title = title(FieldLabel.INSTITUTIONS);
        return new ParsedEntry(
                line,
                section,
                category,
                title,
                text(FieldLabel.AUTHORS),
                text(FieldLabel.SUMMARY),
                text(FieldLabel.RECOMMENDATION),
                links(),
                collectForms(title, FieldLabel.INSTITUTIONS, FieldLabel.AUTHORS));
    }

    ParsedEvent event() {
        EntryTitle title = title(FieldLabel.HOST);
        return new ParsedEvent(
                line,
                title,
                text(FieldLabel.TIME),
                text(FieldLabel.SUMMARY),
                links(),
                collectForms(title, FieldLabel.HOST, FieldLabel.TIME));
    }

    /** Unsupported fields of an event or entry, and labels without a URL. */
    List<UnparsedLine> unparsedLines(boolean event) {
        List<FieldLabel> strange = event
                ? List.of(FieldLabel.AUTHORS, FieldLabel.INSTITUTIONS, FieldLabel.RECOMMENDATION)
                : List.of(FieldLabel.HOST, FieldLabel.TIME);
        List<UnparsedLine> unread = new ArrayList<>();
        for (FieldText field : fields) {
            if (strange.contains(field.label()) || field.lacksLinkAddress()) {
                unread.add(field.unparsedLine());
            }
        }
        return unread;
    }

    private EntryTitle title(FieldLabel before) {
        Optional<FieldText> line = firstField(FieldLabel.TITLE);
        EntryTitle parts = line.isEmpty()
                ? EntryTitle.NONE
                : titles.parts(
                        titles.titleText(line.get().text(), line.get().links()),
                        line.get().dividers(),
                        has(before));
        Optional<String> chinese = text(FieldLabel.TITLE_ZH);
        return new EntryTitle(
                parts.institutions().isPresent() ? parts.institutions() : text(before),
                parts.original(),
                chinese.isPresent() ? Optional.of(titles.withoutDetail(chinese.get())) : parts.chinese());
    }

    /** The Markdown of the title's parts and another field, where they are one line each. */
    private MarkdownForms collectForms(EntryTitle read, FieldLabel before, FieldLabel other) {
        Map<FieldLabel, String> written = new EnumMap<>(FieldLabel.class);
        Optional<FieldText> title = firstField(FieldLabel.TITLE);
        if (title.isPresent()) {
            int at = has(before)
                    ? title.get().start()
                    : collect(
                            before,
                            read.institutions(),
                            title.get(),
                            title.get().start(),
                            written);
            at = collect(FieldLabel.TITLE, read.original(), title.get(), at, written);
            if (!has(FieldLabel.TITLE_ZH)) {
                collect(FieldLabel.TITLE_ZH, read.chinese(), title.get(), at, written);
            }
        }
        for (FieldLabel label : List.of(FieldLabel.TITLE_ZH, before, other)) {
            Optional<FieldText> field = firstField(label);
            if (field.isPresent()) {
                Optional<String> text = label == FieldLabel.TITLE_ZH ? read.chinese() : text(label);
                collect(label, text, field.get(), field.get().start(), written);
            }
        }
        return new MarkdownForms(written);
    }

    /**
     * Adds the Markdown of a part of a field.
     *
     * @param from where it may begin
     * @return where what follows it may begin
     */
    private static int collect(
            FieldLabel label, Optional<String> part, FieldText field, int from, Map<FieldLabel, String> written) {
        int at = part.isEmpty() || !field.isOneLine() ? -1 : field.indexOf(part.get(), from);
        if (at < 0) {
            return from;
        }
        int end = at + part.get().length();
        LineMarkup.Kept kept = field.label().isTitle() ? LineMarkup.Kept.STYLES : LineMarkup.Kept.INLINE;
        Optional<String> markdown = field.markdown(at, end, kept);
        if (markdown.isPresent() && !markdown.get().isEmpty()) {
            written.put(label, markdown.get());
        }
        return end;
    }

    private EntryLinks links() {
        List<MarkupLink> download = links(FieldLabel.DOWNLOAD);
        List<MarkupLink> possible = new ArrayList<>(links(FieldLabel.DETAIL));
        possible.addAll(links(FieldLabel.TITLE));
        List<MarkupLink> detail = new ArrayList<>();
        int called = 0;
        for (MarkupLink link : possible) {
            // Links called 了解详情 come first.
            detail.add(titles.hasDetail(link) ? called++ : detail.size(), link);
        }
        List<MarkupLink> others = new ArrayList<>(download.subList(Math.min(1, download.size()), download.size()));
        others.addAll(detail.subList(Math.min(1, detail.size()), detail.size()));
        others.addAll(links(FieldLabel.RESOURCE));
        return new EntryLinks(firstField(download), firstField(detail), others, figure);
    }

    private List<MarkupLink> links(FieldLabel label) {
        List<MarkupLink> links = new ArrayList<>();
        for (FieldText field : fields) {
            if (field.label() == label) {
                links.addAll(field.links());
            }
        }
        return links;
    }

    private static Optional<String> firstField(List<MarkupLink> links) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(0).address());
    }
}

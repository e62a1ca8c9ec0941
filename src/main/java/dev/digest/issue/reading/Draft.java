package dev.digest.issue.reading;

import dev.digest.curation.FigurePlace;
import dev.digest.issue.reading.PublishedEntry.Links;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An entry while it is read: its fields so far, and the one that may still go on. */
final class Draft {
    private static final int LONGEST_TITLE_LINE = 300;

    private final TitleLine titles;
    private final int line;
    private final List<FieldText> fields = new ArrayList<>();
    private Optional<FieldText> open = Optional.empty();
    private Optional<Link> figure = Optional.empty();

    Draft(int line, TitleLine titles) {
        this.line = line;
        this.titles = titles;
    }

    int line() {
        return line;
    }

    boolean has(Label label) {
        return first(label).isPresent();
    }

    private Optional<FieldText> first(Label label) {
        return fields.stream().filter(field -> field.label() == label).findFirst();
    }

    /** Whether a long text is being read, of which a line may begin with what looks like a label. */
    boolean isInProse() {
        return open.filter(field -> field.label().isProse()).isPresent();
    }

    /** Whether nothing more belongs to the field that was begun last. */
    boolean isComplete() {
        return open.isEmpty() || open.get().isComplete();
    }

    void begin(Labelled labelled, Line at) {
        FieldText field = new FieldText(labelled, at);
        fields.add(field);
        open = Optional.of(field);
    }

    void end() {
        open = Optional.empty();
    }

    /** The field that may still go on. */
    Optional<Label> openField() {
        return open.map(FieldText::label);
    }

    /** Adds a line to the open field, if it can belong there. */
    boolean goesOn(Line next) {
        if (open.isEmpty() || !accepts(open.get(), next)) {
            return false;
        }
        open.get().add(next);
        return true;
    }

    /** Takes a picture, if it is the first one and lies where a picture may. */
    boolean shows(Link picture) {
        boolean taken = figure.isEmpty() && FigurePlace.isOne(picture.address());
        figure = taken ? Optional.of(picture) : figure;
        return taken;
    }

    private boolean accepts(FieldText field, Line next) {
        if (field.label().isProse()) {
            return true;
        }
        if (field.label().isTitle()) {
            return next.text().length() <= LONGEST_TITLE_LINE
                    && next.text().indexOf('。') < 0
                    && !titles.hasDetail(field.end());
        }
        return field.label().isLink()
                ? !field.isComplete()
                        && !Addresses.in(next.text(), next.links()).isEmpty()
                : field.isBroken() || !next.opens();
    }

    private Optional<String> text(Label label) {
        return first(label)
                .map(label.isProse() ? FieldText::markdown : FieldText::text)
                .filter(text -> !text.isEmpty());
    }

    PublishedEntry entry(Optional<String> section, Optional<String> category) {
        return new PublishedEntry(
                line,
                section,
                category,
                title(Label.INSTITUTIONS),
                text(Label.AUTHORS),
                text(Label.SUMMARY),
                text(Label.RECOMMENDATION),
                links(),
                spelling(Label.INSTITUTIONS, Label.AUTHORS));
    }

    PublishedEvent event() {
        return new PublishedEvent(
                line,
                title(Label.HOST),
                text(Label.TIME),
                text(Label.SUMMARY),
                links(),
                spelling(Label.HOST, Label.TIME));
    }

    /** The fields for which an event, or another entry, has no place, and links without an address. */
    List<Unread> unread(boolean event) {
        List<Label> strange = event
                ? List.of(Label.AUTHORS, Label.INSTITUTIONS, Label.RECOMMENDATION)
                : List.of(Label.HOST, Label.TIME);
        return fields.stream()
                .filter(field -> strange.contains(field.label()) || field.leadsNowhere())
                .map(FieldText::unread)
                .toList();
    }

    private EntryTitle title(Label before) {
        EntryTitle parts = first(Label.TITLE)
                .map(title -> titles.parts(titles.words(title.text(), title.links()), title.source(), has(before)))
                .orElse(EntryTitle.NONE);
        return new EntryTitle(
                parts.before().or(() -> text(before)),
                parts.original(),
                text(Label.TITLE_ZH).map(titles::withoutDetail).or(parts::chinese));
    }

    /** The Markdown of the title and of another line, where they are one line each. */
    private Spelling spelling(Label before, Label other) {
        Map<String, String> written = new LinkedHashMap<>();
        first(Label.TITLE).filter(FieldText::isOneLine).ifPresent(title -> {
            EntryTitle read = title(before);
            EntryTitle source = titles.parts(titles.source(title.source()), title.source(), has(before));
            Spelling.learn(read.before(), source.before(), written);
            Spelling.learn(read.original(), source.original(), written);
            Spelling.learn(read.chinese(), source.chinese(), written);
        });
        for (Label label : List.of(Label.TITLE_ZH, before, other)) {
            first(label)
                    .filter(FieldText::isOneLine)
                    .ifPresent(field -> Spelling.learn(text(label), Optional.of(field.markdown()), written));
        }
        return new Spelling(written);
    }

    private Links links() {
        List<Link> download = links(Label.DOWNLOAD);
        List<Link> detail = new ArrayList<>(links(Label.DETAIL));
        detail.addAll(links(Label.TITLE));
        detail.sort(Comparator.comparing(link -> !titles.hasDetail(link.text())));
        List<Link> others = new ArrayList<>();
        download.stream().skip(1).forEach(others::add);
        detail.stream().skip(1).forEach(others::add);
        others.addAll(links(Label.RESOURCE));
        return new Links(first(download), first(detail), others, figure);
    }

    private List<Link> links(Label label) {
        return fields.stream()
                .filter(field -> field.label() == label)
                .flatMap(field -> field.links().stream())
                .toList();
    }

    private static Optional<String> first(List<Link> links) {
        return links.stream().findFirst().map(Link::address);
    }
}

package dev.digest.issue.reading;

import dev.digest.curation.FigurePlace;
import dev.digest.issue.reading.PublishedEntry.Links;
import java.util.ArrayList;
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
        for (FieldText field : fields) {
            if (field.label() == label) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether a long text is being read, of which a line may begin with what looks like a label. */
    boolean isInProse() {
        return open.isPresent() && open.get().label().isProse();
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
        Optional<FieldText> field = first(label);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String text = label.isProse() ? field.get().markdown() : field.get().text();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    PublishedEntry entry(Optional<String> section, Optional<String> category) {
        EntryTitle title = title(Label.INSTITUTIONS);
        return new PublishedEntry(
                line,
                section,
                category,
                title,
                text(Label.AUTHORS),
                text(Label.SUMMARY),
                text(Label.RECOMMENDATION),
                links(),
                spelling(title, Label.INSTITUTIONS, Label.AUTHORS));
    }

    PublishedEvent event() {
        EntryTitle title = title(Label.HOST);
        return new PublishedEvent(
                line, title, text(Label.TIME), text(Label.SUMMARY), links(), spelling(title, Label.HOST, Label.TIME));
    }

    /** The fields for which an event, or another entry, has no place, and links without an address. */
    List<Unread> unread(boolean event) {
        List<Label> strange = event
                ? List.of(Label.AUTHORS, Label.INSTITUTIONS, Label.RECOMMENDATION)
                : List.of(Label.HOST, Label.TIME);
        List<Unread> unread = new ArrayList<>();
        for (FieldText field : fields) {
            if (strange.contains(field.label()) || field.leadsNowhere()) {
                unread.add(field.unread());
            }
        }
        return unread;
    }

    private EntryTitle title(Label before) {
        Optional<FieldText> line = first(Label.TITLE);
        EntryTitle parts = line.isEmpty()
                ? EntryTitle.NONE
                : titles.parts(
                        titles.words(line.get().text(), line.get().links()),
                        line.get().source(),
                        has(before));
        Optional<String> chinese = text(Label.TITLE_ZH);
        return new EntryTitle(
                parts.before().isPresent() ? parts.before() : text(before),
                parts.original(),
                chinese.isPresent() ? Optional.of(titles.withoutDetail(chinese.get())) : parts.chinese());
    }

    /** The Markdown of the title and of another line, where they are one line each. */
    private Spelling spelling(EntryTitle read, Label before, Label other) {
        Map<String, String> written = new LinkedHashMap<>();
        Optional<FieldText> title = first(Label.TITLE);
        if (title.isPresent() && title.get().isOneLine()) {
            String source = title.get().source();
            EntryTitle parts = titles.parts(titles.source(source), source, has(before));
            Spelling.learn(read.before(), parts.before(), written);
            Spelling.learn(read.original(), parts.original(), written);
            Spelling.learn(read.chinese(), parts.chinese(), written);
        }
        for (Label label : List.of(Label.TITLE_ZH, before, other)) {
            Optional<FieldText> field = first(label);
            if (field.isPresent() && field.get().isOneLine()) {
                Spelling.learn(text(label), Optional.of(field.get().markdown()), written);
            }
        }
        return new Spelling(written);
    }

    private Links links() {
        List<Link> download = links(Label.DOWNLOAD);
        List<Link> possible = new ArrayList<>(links(Label.DETAIL));
        possible.addAll(links(Label.TITLE));
        List<Link> detail = new ArrayList<>();
        int called = 0;
        for (Link link : possible) {
            // Those that are called 了解详情 come first.
            detail.add(titles.hasDetail(link) ? called++ : detail.size(), link);
        }
        List<Link> others = new ArrayList<>(download.subList(Math.min(1, download.size()), download.size()));
        others.addAll(detail.subList(Math.min(1, detail.size()), detail.size()));
        others.addAll(links(Label.RESOURCE));
        return new Links(first(download), first(detail), others, figure);
    }

    private List<Link> links(Label label) {
        List<Link> links = new ArrayList<>();
        for (FieldText field : fields) {
            if (field.label() == label) {
                links.addAll(field.links());
            }
        }
        return links;
    }

    private static Optional<String> first(List<Link> links) {
        return links.isEmpty() ? Optional.empty() : Optional.of(links.get(0).address());
    }
}

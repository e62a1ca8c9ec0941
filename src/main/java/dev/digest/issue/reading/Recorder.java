package dev.digest.issue.reading;

import dev.digest.curation.Announcement;
import dev.digest.curation.Curation;
import dev.digest.curation.EventField;
import dev.digest.curation.Field;
import dev.digest.issue.Newsletter.LinkForms;
import dev.digest.library.BuiltIssue;
import dev.digest.library.Entry;
import dev.digest.library.Library;
import dev.digest.library.Publication;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import dev.digest.paper.PaperRef;
import dev.digest.paper.PrintedId;
import dev.digest.problem.Problem;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the library must learn from an issue that was read: its papers, and the words as they were published.
 *
 * @param links where links lead that the curator need not give
 * @param escape makes Markdown of a text that was read as plain text
 */
public record Recorder(Library library, LinkForms links, UnaryOperator<String> escape) {
    /**
     * An issue that was published elsewhere: all its words are taken.
     *
     * @throws Problem {@code reading.twice} with both lines when it names a paper twice
     */
    public Publication published(PublishedIssue read, BuiltIssue issue) {
        List<Announcement> events = read.events().stream()
                .map(event -> new Announcement(words(event)))
                .toList();
        return publication(read, issue, Map.of(), events);
    }

    /**
     * An issue of ours that was edited by hand: the words that differ from what we built are taken.
     *
     * @param built what the reader makes of the issue as it is built from the library
     * @param events the issue's events in the library
     */
    public Publication edited(PublishedIssue read, BuiltIssue issue, PublishedIssue built, List<Announcement> events) {
        Map<PaperId, PublishedEntry> before = byPaper(built);
        Optional<String> theme = read.title().theme();
        BuiltIssue changed = theme.equals(built.title().theme()) ? issue : issue.themed(theme);
        changed = read.footer().equals(built.footer()) ? changed : changed.closing(read.footer());
        return publication(read, changed, before, edited(read.events(), built.events(), events));
    }

    /**
     * What the library has come to say since an issue was built, and the edited file does not show.
     *
     * @param built the issue as it was built
     * @param now the issue as it would be built
     * @return what it is about, such as {@code arXiv:2210.11610: summary}
     */
    public List<String> unseen(PublishedIssue built, PublishedIssue now, PublishedIssue edited) {
        Map<PaperId, PublishedEntry> before = byPaper(built);
        Map<PaperId, PublishedEntry> there = byPaper(edited);
        List<String> unseen = new ArrayList<>();
        byPaper(now).forEach((id, entry) -> {
            Optional<Paper> paper = library.find(id).map(Entry::paper);
            if (paper.isPresent() && before.containsKey(id) && there.containsKey(id)) {
                Map<Field, String> words = words(entry, paper.get());
                Set<Field> newer = changed(words, words(before.get(id), paper.get()), Field.class)
                        .keySet();
                newer.retainAll(changed(words, words(there.get(id), paper.get()), Field.class)
                        .keySet());
                newer.forEach(field -> unseen.add(id + ": " + field.key()));
            }
        });
        List<Map<EventField, String>> events = events(now);
        if (!events.equals(events(built)) && !events.equals(events(edited))) {
            unseen.add("event");
        }
        return unseen;
    }

    private static Map<PaperId, PublishedEntry> byPaper(PublishedIssue issue) {
        Map<PaperId, PublishedEntry> entries = new LinkedHashMap<>();
        for (PublishedEntry entry : issue.entries()) {
            entry.paper().ifPresent(ref -> entries.put(ref.id(), entry));
        }
        return entries;
    }

    private List<Map<EventField, String>> events(PublishedIssue issue) {
        return issue.events().stream().map(this::words).toList();
    }

    /** Events that nobody edited keep their days, of which a file shows only what is printed. */
    private List<Announcement> edited(
            List<PublishedEvent> read, List<PublishedEvent> built, List<Announcement> before) {
        List<Announcement> events = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (PublishedEvent event : read) {
            int at = place(event, built, taken);
            if (at < 0 && read.size() == built.size()) {
                at = events.size();
            }
            taken.add(at);
            boolean known = at >= 0 && at < before.size();
            events.add(
                    known
                            ? before.get(at).with(changed(words(event), words(built.get(at)), EventField.class))
                            : new Announcement(words(event)));
        }
        return events;
    }

    /** Which event this one was, or -1. Those of a series have one title, and none is taken twice. */
    private int place(PublishedEvent event, List<PublishedEvent> built, Set<Integer> taken) {
        List<Integer> alike = IntStream.range(0, built.size())
                .filter(i -> !taken.contains(i) && built.get(i).title().equals(event.title()))
                .boxed()
                .toList();
        return alike.stream()
                .filter(i -> words(built.get(i)).equals(words(event)))
                .findFirst()
                .orElse(alike.isEmpty() ? -1 : alike.get(0));
    }

    private Publication publication(
            PublishedIssue read, BuiltIssue issue, Map<PaperId, PublishedEntry> before, List<Announcement> events) {
        Map<PaperId, Integer> lines = new LinkedHashMap<>();
        List<Paper> papers = new ArrayList<>();
        Map<PaperId, Curation> words = new LinkedHashMap<>();
        for (PublishedEntry entry : read.entries()) {
            Paper printed = printed(entry, issue.number(), lines.size() + 1);
            PaperId id = here(printed).orElse(printed.id());
            Integer first = lines.putIfAbsent(id, entry.line());
            if (first != null) {
                throw Problem.of("reading.twice", id, first, entry.line());
            }
            Optional<Entry> known = library.find(id);
            if (known.isEmpty()) {
                papers.add(printed);
            }
            Paper paper = known.map(Entry::paper).orElse(printed);
            Map<Field, String> changes = changed(words(entry, paper), before.get(id), paper);
            words.put(id, known.map(Entry::curation).orElse(Curation.NONE).with(changes));
        }
        return new Publication(issue.with(List.copyOf(lines.keySet())), papers, words, events);
    }

    private static Paper printed(PublishedEntry entry, int issue, int number) {
        PaperId id = entry.paper().map(PaperRef::id).orElseGet(() -> new PrintedId(issue + "/" + number));
        return Paper.of(id, entry.title().any())
                .warnings(List.of(Paper.FROM_AN_ISSUE))
                .build();
    }

    private Optional<PaperId> here(Paper printed) {
        return library.find(printed.id()).isPresent() ? Optional.of(printed.id()) : library.sameAs(printed);
    }

    /** Of an edited issue only what differs from what was built is the editor's word. */
    private Map<Field, String> changed(Map<Field, String> words, @Nullable PublishedEntry before, Paper paper) {
        return before == null ? words : changed(words, words(before, paper), Field.class);
    }

    private static <F extends Enum<F>> Map<F, String> changed(Map<F, String> now, Map<F, String> old, Class<F> fields) {
        Map<F, String> changed = new EnumMap<>(fields);
        for (F field : fields.getEnumConstants()) {
            String text = now.getOrDefault(field, "");
            if (!text.equals(old.getOrDefault(field, ""))) {
                changed.put(field, text);
            }
        }
        return changed;
    }

    private Map<Field, String> words(PublishedEntry entry, Paper paper) {
        Map<Field, String> words = new EnumMap<>(Field.class);
        String title = entry.title().any();
        if (paper.warnings().contains(Paper.FROM_AN_ISSUE) || !title.equals(paper.title())) {
            put(words, Field.TITLE, title, entry.spelling());
        }
        boolean both = entry.title().original().isPresent();
        entry.title()
                .chinese()
                .filter(chinese -> both)
                .ifPresent(chinese -> put(words, Field.TITLE_ZH, chinese, entry.spelling()));
        entry.institutions().ifPresent(text -> put(words, Field.INSTITUTIONS, text, entry.spelling()));
        entry.authors().ifPresent(text -> put(words, Field.AUTHORS, text, entry.spelling()));
        entry.category().or(entry::section).ifPresent(text -> words.put(Field.CATEGORY, text));
        entry.summary().ifPresent(text -> words.put(Field.SUMMARY, text));
        entry.recommendation().ifPresent(text -> words.put(Field.RECOMMENDATION, text));
        entry.links()
                .download()
                .filter(url -> !url.equals(links.download(paper)))
                .ifPresent(url -> words.put(Field.DOWNLOAD_URL, url));
        entry.links()
                .detail()
                .filter(url -> !url.equals(links.detail(paper)))
                .ifPresent(url -> words.put(Field.DETAIL_URL, url));
        entry.code().ifPresent(link -> words.put(Field.CODE_URL, link.address()));
        entry.links().figure().ifPresent(picture -> {
            words.put(Field.FIGURE, picture.address());
            words.put(Field.CAPTION, picture.text());
        });
        return words;
    }

    private <F> void put(Map<F, String> words, F field, String text, Spelling spelling) {
        words.put(field, spelling.of(text).orElseGet(() -> escape.apply(text)));
    }

    private Map<EventField, String> words(PublishedEvent event) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        put(words, EventField.TITLE, event.title().any(), event.spelling());
        boolean both = event.title().original().isPresent();
        event.title()
                .chinese()
                .filter(chinese -> both)
                .ifPresent(chinese -> put(words, EventField.TITLE_ZH, chinese, event.spelling()));
        event.host().ifPresent(text -> put(words, EventField.HOST, text, event.spelling()));
        event.time().ifPresent(text -> put(words, EventField.TIME, text, event.spelling()));
        event.link().ifPresent(text -> words.put(EventField.LINK, text));
        event.summary().ifPresent(text -> words.put(EventField.SUMMARY, text));
        return words;
    }
}

package dev.digest.issue;

import dev.digest.curation.Announcement;
import dev.digest.curation.EventField;
import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.library.Event;
import dev.digest.paper.Paper;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an issue prints of a paper or an event: the curator's words, else what follows from the source's. */
public record Printing(Newsletter newsletter) {
    /** What is printed of a paper; a field of which nothing is known is not there. */
    public Map<Field, Words> words(Entry entry) {
        Paper paper = entry.paper();
        Map<Field, Words> words = new EnumMap<>(Field.class);
        put(words, Field.TITLE, paper.title());
        put(words, Field.AUTHORS, newsletter.authors().of(paper.authorNames()));
        put(words, Field.DOWNLOAD_URL, newsletter.links().download(paper));
        put(words, Field.DETAIL_URL, newsletter.links().detail(paper));
        entry.curation().words().forEach((field, text) -> words.put(field, Words.written(text)));
        return words;
    }

    private static void put(Map<Field, Words> words, Field field, String fetched) {
        if (!fetched.isBlank()) {
            words.put(field, Words.fetched(fetched));
        }
    }

    Item item(Entry entry, List<String> required) {
        Map<Field, Words> words = words(entry);
        List<String> missing = required.stream()
                .filter(name -> Field.named(name).filter(words::containsKey).isEmpty())
                .toList();
        return new Item(entry.paper().id(), words, missing);
    }

    List<EventItem> events(List<Event> events, SectionForm form) {
        return events.stream().map(event -> event(event.announcement(), form)).toList();
    }

    private EventItem event(Announcement said, SectionForm form) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        words.putAll(said.words());
        said.get(EventField.DATE)
                .map(LocalDate::parse)
                .ifPresent(day -> words.put(EventField.TIME, newsletter.dates().of(day)));
        List<String> missing = form.required().stream()
                .filter(name ->
                        EventField.named(name).filter(words::containsKey).isEmpty())
                .toList();
        return new EventItem(words, missing);
    }
}

package dev.digest.issue;

import dev.digest.curation.CurationField;
import dev.digest.curation.EventCuration;
import dev.digest.curation.EventField;
import dev.digest.library.IssueEvent;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.Paper;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The printed text of each field of a paper or event: the editor's, otherwise derived from the source. */
public record PrintedFields(Newsletter newsletter) {
    /** The printed fields of a paper; a field without text is absent. */
    public Map<CurationField, PrintedText> printedFields(LibraryPaper entry) {
        Paper paper = entry.paper();
        Map<CurationField, PrintedText> words = new EnumMap<>(CurationField.class);
        put(words, CurationField.TITLE, paper.title());
        put(words, CurationField.AUTHORS, newsletter.authors().format(paper.authorNames()));
        put(words, CurationField.DOWNLOAD_URL, newsletter.links().download(paper));
        put(words, CurationField.DETAIL_URL, newsletter.links().detail(paper));
        for (CurationField field : CurationField.publishedFields()) {
            entry.curation().get(field).ifPresent(text -> words.put(field, PrintedText.ofCurator(text)));
        }
        return words;
    }

    private static void put(Map<CurationField, PrintedText> words, CurationField field, String fetched) {
        if (!fetched.isBlank()) {
            words.put(field, PrintedText.fetched(fetched));
        }
    }

    PrintedPaper item(LibraryPaper entry, List<String> required) {
        Map<CurationField, PrintedText> words = printedFields(entry);
        List<String> missing = required.stream()
                .filter(name ->
                        CurationField.ofKey(name).filter(words::containsKey).isEmpty())
                .toList();
        return new PrintedPaper(entry.paper().id(), words, missing);
    }

    List<PrintedEvent> events(List<IssueEvent> events, SectionConfig form) {
        return events.stream().map(event -> event(event.curation(), form)).toList();
    }

    private PrintedEvent event(EventCuration said, SectionConfig form) {
        Map<EventField, String> words = new EnumMap<>(EventField.class);
        words.putAll(said.fields());
        newsletter.dates().format(said).ifPresent(time -> words.put(EventField.TIME, time));
        List<String> missing = form.required().stream()
                .filter(name ->
                        EventField.ofKey(name).filter(words::containsKey).isEmpty())
                .toList();
        return new PrintedEvent(words, missing);
    }
}

package dev.digest.fetch.bibliography;

import dev.digest.fetch.FetchResult;
import dev.digest.fetch.page.AuthorList;
import dev.digest.fetch.page.PageTextCleaner;
import dev.digest.fetch.page.PartialDate;
import dev.digest.fetch.page.PersonName;
import dev.digest.format.JsonReader;
import dev.digest.paper.CleanText;
import dev.digest.paper.DoiText;
import dev.digest.problem.Problem;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The items of a CSL-JSON file, as written by Zotero, Pandoc, Crossref and {@code digest export}. */
record CslBibliography(String name) {
    private static final int MOST = 20_000;

    /** Reads the items. An invalid item does not stop the others; of a truncated file the complete items are read. */
    List<FetchResult> read(String text) {
        List<FetchResult> results = new ArrayList<>();
        try {
            JsonReader.read(new StringReader(text), items -> {
                if (text.stripLeading().startsWith("{")) {
                    read(items, results);
                } else {
                    items.items(() -> read(items, results));
                }
            });
        } catch (Problem broken) {
            String location = name + ":" + broken.details().get(0);
            results.add(new FetchResult.UnreadableEntry(
                    location,
                    Problem.of("bibliography.json", location, broken.details().get(1))
                            .causedBy(broken)));
        }
        return results;
    }

    private void read(JsonReader items, List<FetchResult> results) {
        String location = name + ":" + items.line();
        Object item = items.value();
        if (results.size() < MOST) {
            results.add(result(item, location));
        }
    }

    private static FetchResult result(@Nullable Object item, String location) {
        if (item instanceof Map<?, ?> fields) {
            return entry(fields, location).result();
        }
        return new FetchResult.UnreadableEntry(
                location, Problem.of("bibliography.broken", location, CleanText.line(String.valueOf(item))));
    }

    private static BibliographyEntry entry(Map<?, ?> item, String location) {
        AuthorList.Builder authors = new AuthorList.Builder();
        if (item.get("author") instanceof List<?> people) {
            people.forEach(person -> authors.asWritten(personName(person), List.of()));
        }
        Optional<String> date = date(item.get("issued"));
        return new BibliographyEntry(
                location,
                text(item, "title").map(PageTextCleaner::line).orElse(""),
                authors.build(),
                text(item, "abstract").map(PageTextCleaner::paragraphs).orElse(""),
                date,
                BibliographyEntry.publication(
                        text(item, "container-title").map(PageTextCleaner::line).orElse(""),
                        text(item, "volume").orElse(""),
                        text(item, "issue").orElse(""),
                        text(item, "page").orElse(""),
                        date.map(day -> day.substring(0, 4)).orElse("")),
                text(item, "publisher").map(PageTextCleaner::line).filter(name -> !name.isEmpty()),
                text(item, "DOI").flatMap(DoiText::first),
                names(item));
    }

    private static List<String> names(Map<?, ?> item) {
        List<String> names = new ArrayList<>();
        for (String field : List.of("number", "DOI", "URL", "id", "archive_location", "container-title", "volume")) {
            text(item, field).ifPresent(names::add);
        }
        // Zotero stores unsupported fields there, one a line.
        text(item, "note").ifPresent(note -> note.lines().forEach(names::add));
        return names;
    }

    private static String personName(Object person) {
        if (!(person instanceof Map<?, ?> parts)) {
            return person instanceof String name ? PersonName.readingOrder(name) : "";
        }
        Optional<String> literal = text(parts, "literal");
        if (literal.isPresent()) {
            return literal.get();
        }
        String family = Stream.of("dropping-particle", "non-dropping-particle", "family")
                .flatMap(part -> text(parts, part).stream())
                .collect(Collectors.joining(" "));
        String given = text(parts, "given").orElse("");
        String suffix = text(parts, "suffix").map(last -> " " + last).orElse("");
        return (given.isEmpty() || family.isEmpty() ? given + family : PersonName.readingOrder(family + ", " + given))
                + suffix;
    }

    private static Optional<String> date(@Nullable Object issued) {
        if (!(issued instanceof Map<?, ?> date)) {
            return issued instanceof String said ? PartialDate.read(said) : Optional.empty();
        }
        if (date.get("date-parts") instanceof List<?> all && !all.isEmpty() && all.get(0) instanceof List<?> parts) {
            String day = parts.stream()
                    .limit(3)
                    .map(part -> String.valueOf(part).replaceFirst("\\.0$", ""))
                    .collect(Collectors.joining("-"));
            return PartialDate.read(day);
        }
        return text(date, "raw").or(() -> text(date, "literal")).flatMap(PartialDate::read);
    }

    /** A text, a number as text, or the first of several: programs differ. */
    private static Optional<String> text(Map<?, ?> item, String field) {
        Object value =
                item.get(field) instanceof List<?> several && !several.isEmpty() ? several.get(0) : item.get(field);
        boolean plain = value instanceof String || value instanceof Number;
        return Optional.of(plain ? String.valueOf(value).strip() : "").filter(said -> !said.isEmpty());
    }
}

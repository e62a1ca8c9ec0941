package dev.digest.export;

import dev.digest.curation.CurationField;
import dev.digest.format.Json;
import dev.digest.library.LibraryPaper;
import dev.digest.paper.AclId;
import dev.digest.paper.ArxivId;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** CSL-JSON items (Citation Style Language 1.0) for Zotero and pandoc. */
public final class CslJsonFormat implements PaperFormat {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Override
    public String header() {
        return "[\n";
    }

    @Override
    public String separator() {
        return ",\n";
    }

    @Override
    public String footer() {
        return "\n]\n";
    }

    @Override
    public String paper(LibraryPaper entry) {
        Paper paper = entry.paper();
        PublicationVenue place = PublicationVenue.of(paper);
        String title = entry.curation().get(CurationField.TITLE).orElse(paper.title());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", paper.id().canonical());
        item.put("type", place.kind().csl());
        put(item, "genre", place.kind() == PublicationType.PREPRINT ? "preprint" : "");
        item.put("title", title);
        put(item, "author", paper.authors().stream().map(CslJsonFormat::author).toList());
        put(item, "container-title", place.venue());
        put(item, "volume", place.volume());
        put(item, "issue", place.issue());
        put(item, "page", place.pages());
        if (!place.day().parts().isEmpty()) {
            item.put("issued", Map.of("date-parts", List.of(place.day().parts())));
        }
        boolean onlyOnArxiv = paper.id() instanceof ArxivId && place.kind() == PublicationType.PREPRINT;
        put(item, "publisher", onlyOnArxiv ? "arXiv" : place.publisher().orElse(""));
        if (paper.id() instanceof ArxivId) {
            item.put("number", paper.id().canonical());
        }
        put(item, "DOI", place.doi());
        put(item, "URL", paper.id().page());
        put(item, "abstract", paper.abstractText());
        put(item, "keyword", entry.curation().get(CurationField.CATEGORY).orElse(""));
        put(item, "language", language(paper, title));
        put(item, "note", note(entry));
        return Json.text(item);
    }

    private static void put(Map<String, Object> item, String name, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            item.put(name, value);
        }
    }

    private static Map<String, String> author(Author author) {
        AuthorNameParts name = AuthorNameParts.of(author);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(name.isSinglePart() ? "literal" : "family", name.familyName());
        if (!name.isSinglePart()) {
            parts.put("given", name.givenName());
        }
        if (!name.suffix().isEmpty()) {
            parts.put("suffix", name.suffix());
        }
        return parts;
    }

    /** Derived from the title, since no source states it: Chinese, otherwise English. */
    private static String language(Paper paper, String title) {
        if (CHINESE.matcher(title).find()) {
            return "zh";
        }
        return paper.id() instanceof ArxivId || paper.id() instanceof AclId ? "en" : "";
    }

    private static String note(LibraryPaper entry) {
        return Stream.of(
                        CurationField.TITLE_ZH,
                        CurationField.INSTITUTIONS,
                        CurationField.SUMMARY,
                        CurationField.RECOMMENDATION)
                .flatMap(field -> entry.curation().get(field).stream())
                .collect(Collectors.joining("\n\n"));
    }
}

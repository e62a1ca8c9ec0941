package dev.digest.export;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.notation.Json;
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

/** Items of the Citation Style Language, version 1.0, as Zotero and pandoc read them. */
public final class CslJson implements PaperFormat {
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Override
    public String head() {
        return "[\n";
    }

    @Override
    public String between() {
        return ",\n";
    }

    @Override
    public String foot() {
        return "\n]\n";
    }

    @Override
    public String paper(Entry entry) {
        Paper paper = entry.paper();
        String title = entry.curation().get(Field.TITLE).orElse(paper.title());
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", paper.id().canonical());
        item.put("type", Kind.of(paper).csl());
        item.put("title", title);
        put(item, "author", paper.authors().stream().map(CslJson::author).toList());
        paper.notes().journalRef().ifPresent(place -> item.put("container-title", place));
        if (!Day.of(paper).parts().isEmpty()) {
            item.put("issued", Map.of("date-parts", List.of(Day.of(paper).parts())));
        }
        if (paper.id() instanceof ArxivId) {
            item.put("publisher", "arXiv");
            item.put("number", paper.id().canonical());
        }
        put(item, "DOI", paper.notes().doi().orElse(""));
        put(item, "URL", paper.id().page());
        put(item, "abstract", paper.abstractText());
        put(item, "keyword", entry.curation().get(Field.CATEGORY).orElse(""));
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
        Name name = Name.of(author);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(name.isWhole() ? "literal" : "family", name.family());
        if (!name.isWhole()) {
            parts.put("given", name.given());
        }
        if (!name.suffix().isEmpty()) {
            parts.put("suffix", name.suffix());
        }
        return parts;
    }

    /** No source says it: a title in Chinese tells, and the two archives are in English otherwise. */
    private static String language(Paper paper, String title) {
        if (CHINESE.matcher(title).find()) {
            return "zh";
        }
        return paper.id() instanceof ArxivId || paper.id() instanceof AclId ? "en" : "";
    }

    private static String note(Entry entry) {
        return Stream.of(Field.TITLE_ZH, Field.INSTITUTIONS, Field.SUMMARY, Field.RECOMMENDATION)
                .flatMap(field -> entry.curation().get(field).stream())
                .collect(Collectors.joining("\n\n"));
    }
}

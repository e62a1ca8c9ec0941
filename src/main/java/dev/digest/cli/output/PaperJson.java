package dev.digest.cli.output;

import dev.digest.curation.Field;
import dev.digest.library.Entry;
import dev.digest.library.Listing;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Papers as scripts get them. Names are only added, never changed; what is unknown is null or empty. */
public final class PaperJson {
    private PaperJson() {}

    /** Everything known of a paper. */
    public static Map<String, @Nullable Object> of(Entry entry) {
        Paper paper = entry.paper();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", paper.id().canonical());
        json.put("version", paper.version() == 0 ? null : paper.version());
        json.put("title", entry.curation().get(Field.TITLE).orElse(paper.title()));
        json.put("sourceTitle", paper.title());
        json.put("authors", paper.authors().stream().map(PaperJson::author).toList());
        json.put("abstract", paper.abstractText());
        json.put("primaryCategory", paper.subjects().primary().orElse(null));
        json.put("categories", paper.subjects().all());
        json.put("publishedAt", paper.dates().published().orElse(null));
        json.put("updatedAt", paper.dates().updated().orElse(null));
        json.put("comment", paper.notes().comment().orElse(null));
        json.put("journalRef", paper.notes().journalRef().orElse(null));
        json.put("doi", paper.notes().doi().orElse(null));
        json.put("links", paper.links());
        json.put("withdrawn", paper.withdrawn());
        json.put("warnings", paper.warnings());
        json.put("status", entry.status().label());
        json.put("category", word(entry, Field.CATEGORY));
        json.put("titleZh", word(entry, Field.TITLE_ZH));
        json.put("institutions", word(entry, Field.INSTITUTIONS));
        json.put("authorsText", word(entry, Field.AUTHORS));
        json.put("summary", word(entry, Field.SUMMARY));
        json.put("downloadUrl", word(entry, Field.DOWNLOAD_URL));
        json.put("detailUrl", word(entry, Field.DETAIL_URL));
        json.put("figure", word(entry, Field.FIGURE));
        json.put("caption", word(entry, Field.CAPTION));
        json.put("issue", entry.issue().isPresent() ? entry.issue().getAsInt() : null);
        json.put("addedAt", entry.addedAt());
        return json;
    }

    /** One line of a list. */
    public static Map<String, @Nullable Object> of(Listing listing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", listing.id());
        json.put("status", listing.status().label());
        json.put("category", listing.category().orElse(null));
        json.put("publishedAt", listing.published().orElse(null));
        json.put("title", listing.title());
        return json;
    }

    private static Map<String, Object> author(Author author) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", author.name());
        json.put("affiliations", author.affiliations());
        return json;
    }

    private static @Nullable String word(Entry entry, Field field) {
        return entry.curation().get(field).orElse(null);
    }
}

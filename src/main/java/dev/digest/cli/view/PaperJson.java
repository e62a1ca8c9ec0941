package dev.digest.cli.view;

import dev.digest.curation.Curation;
import dev.digest.curation.CurationField;
import dev.digest.library.LibraryPaper;
import dev.digest.library.PaperSummary;
import dev.digest.library.Status;
import dev.digest.paper.Author;
import dev.digest.paper.Paper;
import dev.digest.paper.PaperId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Papers as JSON. Keys are only added, never changed; unknown values are null or empty. */
public final class PaperJson {
    private static final List<CurationField> FIELDS = fields();

    private PaperJson() {}

    /** All data of a paper. */
    public static Map<String, @Nullable Object> of(LibraryPaper entry) {
        Paper paper = entry.paper();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", paper.id().canonical());
        json.put("version", paper.version() == 0 ? null : paper.version());
        json.put("title", entry.curation().get(CurationField.TITLE).orElse(paper.title()));
        json.put("sourceTitle", paper.title());
        json.put("authors", paper.authors().stream().map(PaperJson::author).toList());
        json.put("abstract", paper.abstractText());
        json.put("primaryCategory", paper.subjects().primary().orElse(null));
        json.put("categories", paper.subjects().all());
        json.put("publishedAt", paper.dates().published().orElse(null));
        json.put("updatedAt", paper.dates().updated().orElse(null));
        json.put("comment", paper.notes().comment().orElse(null));
        json.put("journalRef", paper.notes().journalRef().orElse(null));
        json.put("publisher", paper.notes().publisher().orElse(null));
        json.put("doi", paper.notes().doi().orElse(null));
        json.put("links", paper.links());
        json.put("withdrawn", paper.withdrawn());
        json.put("warnings", paper.warnings());
        json.put("status", entry.status().label());
        for (CurationField field : FIELDS) {
            json.put(field.jsonName(), entry.curation().get(field).orElse(null));
        }
        json.put("issue", entry.issue().isPresent() ? entry.issue().getAsInt() : null);
        json.put("addedAt", entry.addedAt());
        return json;
    }

    /** A row of a list. */
    public static Map<String, @Nullable Object> of(PaperSummary listing) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", listing.id());
        json.put("status", listing.status().label());
        json.put("category", listing.category().orElse(null));
        json.put("publishedAt", listing.published().orElse(null));
        json.put("title", listing.title());
        json.put(CurationField.NOTE.jsonName(), listing.note().orElse(null));
        return json;
    }

    /** The names of all fields, in order. */
    public static List<String> fieldNames() {
        Paper nothing = Paper.of(PaperId.ofCanonical("arXiv:0704.0001"), "").build();
        return List.copyOf(of(new LibraryPaper(nothing, Curation.NONE, Status.CANDIDATE, OptionalInt.empty(), ""))
                .keySet());
    }

    private static Map<String, Object> author(Author author) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", author.name());
        json.put("affiliations", author.affiliations());
        return json;
    }

    private static List<CurationField> fields() {
        Set<CurationField> fields = new LinkedHashSet<>(List.of(
                CurationField.CATEGORY,
                CurationField.TITLE_ZH,
                CurationField.INSTITUTIONS,
                CurationField.AUTHORS,
                CurationField.SUMMARY));
        fields.addAll(List.of(CurationField.values()));
        // The title replaces the source's.
        fields.remove(CurationField.TITLE);
        return List.copyOf(fields);
    }
}
